package org.polyvisor.driver.test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.spi.AutostartFacet;
import org.polyvisor.spi.AutostartRequest;
import org.polyvisor.spi.BlockDeviceFacet;
import org.polyvisor.spi.BlockInfoRequest;
import org.polyvisor.spi.CoreDumpFacet;
import org.polyvisor.spi.CpuStatisticsFacet;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DeviceRequest;
import org.polyvisor.spi.GuestFacet;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.JobFacet;
import org.polyvisor.spi.MemoryRequest;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.RenameFacet;
import org.polyvisor.spi.RenameRequest;
import org.polyvisor.spi.SaveFacet;
import org.polyvisor.spi.SaveRequest;
import org.polyvisor.spi.SnapshotCreation;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.TuningFacet;
import org.polyvisor.spi.VcpuRequest;
import org.polyvisor.spi.VcpuStatisticsFacet;

/** The measured operations beyond lifecycle, definition and block statistics. */
final class SavingSteps {
  private static final String DISK =
      "<disk type='file' device='disk'><source file='/guest/b.img'/>"
          + "<target dev='vdb' bus='virtio'/></disk>";

  private SavingSteps() {}

  static void addTo(Map<String, Replay.Step> steps) {
    saves(steps);
    tuning(steps);
    readings(steps);
    steps.put(
        "autostart on",
        r ->
            r.facet(AutostartFacet.class)
                .autostart(Fixture.call(), AutostartRequest.of(r.domain(), true)));
    steps.put(
        "rename",
        r ->
            r.facet(RenameFacet.class)
                .rename(Fixture.call(), RenameRequest.of(r.domain(), "sem-renamed")));
    steps.put(
        "attachDevice disk vdb live",
        r ->
            r.facet(DeviceFacet.class)
                .attachDevice(
                    Fixture.call(), DeviceRequest.of(r.domain(), DISK, Set.of(ChangeScope.LIVE))));
    steps.put(
        "snapshotCreate",
        r ->
            r.facet(SnapshotFacet.class)
                .createSnapshot(
                    Fixture.call(),
                    SnapshotCreation.of(r.domain(), "<domainsnapshot/>", Set.of())));
  }

  private static void saves(Map<String, Replay.Step> steps) {
    steps.put("managedsave", Replay::saved);
    steps.put(
        "managedsave-remove",
        r -> r.facet(SaveFacet.class).removeManagedSave(Fixture.call(), r.domain()));
    steps.put(
        "save FILE",
        r -> r.facet(SaveFacet.class).save(Fixture.call(), SaveRequest.of(r.domain(), r.file())));
    steps.put(
        "coredump FILE",
        r ->
            r.facet(CoreDumpFacet.class)
                .coreDump(Fixture.call(), SaveRequest.of(r.domain(), r.file())));
  }

  private static void tuning(Map<String, Replay.Step> steps) {
    steps.put("setMemory live 32 MiB", r -> memory(r, ChangeScope.LIVE));
    steps.put("setMemory config 32 MiB", r -> memory(r, ChangeScope.CONFIG));
    steps.put(
        "setVcpus live 1",
        r ->
            r.facet(TuningFacet.class)
                .setVcpus(
                    Fixture.call(),
                    VcpuRequest.of(r.domain(), 1, false, Set.of(ChangeScope.LIVE))));
  }

  private static void memory(Replay replay, ChangeScope scope) {
    MemoryRequest request = MemoryRequest.of(replay.domain(), 32_768, false, Set.of(scope));
    replay.facet(TuningFacet.class).setMemory(Fixture.call(), request);
  }

  private static void readings(Map<String, Replay.Step> steps) {
    steps.put("blockInfo vda", r -> blockInfo(r, "vda"));
    steps.put("blockInfo unknown", r -> blockInfo(r, "zzz"));
    steps.put("interfaceStats unknown", SavingSteps::unknownInterface);
    steps.put(
        "memoryStats",
        r ->
            r.facet(MemoryStatisticsFacet.class)
                .memoryStatistics(Fixture.call(), StatisticsRequest.of(r.domain())));
    steps.put(
        "vcpus",
        r ->
            r.facet(VcpuStatisticsFacet.class)
                .vcpuStatistics(Fixture.call(), StatisticsRequest.of(r.domain())));
    steps.put(
        "getCPUStats total",
        r ->
            r.facet(CpuStatisticsFacet.class)
                .cpuStatistics(Fixture.call(), StatisticsRequest.of(r.domain())));
    steps.put("hostname", r -> r.facet(GuestFacet.class).hostname(Fixture.call(), r.domain()));
    steps.put("jobInfo", r -> r.facet(JobFacet.class).jobInfo(Fixture.call(), r.domain()));
    steps.put("domstats", SavingSteps::allStates);
  }

  private static void blockInfo(Replay replay, String device) {
    BlockInfoRequest request = BlockInfoRequest.of(replay.domain(), device);
    replay.facet(BlockDeviceFacet.class).blockInfo(Fixture.call(), request);
  }

  /** A driver tells of all interfaces; that one is not among them is for its caller to say. */
  private static void unknownInterface(Replay replay) {
    boolean there =
        replay
            .facet(InterfaceStatisticsFacet.class)
            .interfaceStatistics(Fixture.call(), StatisticsRequest.of(replay.domain()))
            .stream()
            .map(InterfaceStatistics::device)
            .anyMatch("nope0"::equals);
    if (!there) {
      throw VirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, "no interface 'nope0'");
    }
  }

  /** As the facade does it for a driver that has nothing of its own for many domains. */
  private static void allStates(Replay replay) {
    var connection = replay.fixture().connection;
    List.copyOf(connection.domains(Fixture.call(), DomainFilter.all()))
        .forEach(domain -> connection.info(Fixture.call(), domain));
  }
}
