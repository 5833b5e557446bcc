package org.polyvisor.conformance.lab;

import java.util.List;
import java.util.Optional;
import org.polyvisor.model.MetadataKey;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.AutostartFacet;
import org.polyvisor.spi.AutostartRequest;
import org.polyvisor.spi.BlockDeviceFacet;
import org.polyvisor.spi.BlockInfoRequest;
import org.polyvisor.spi.BlockResizeRequest;
import org.polyvisor.spi.CoreDumpFacet;
import org.polyvisor.spi.CpuStatisticsFacet;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DeviceRequest;
import org.polyvisor.spi.GuestFacet;
import org.polyvisor.spi.JobFacet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.MemoryRequest;
import org.polyvisor.spi.MetadataChange;
import org.polyvisor.spi.MetadataFacet;
import org.polyvisor.spi.MetadataRequest;
import org.polyvisor.spi.RenameFacet;
import org.polyvisor.spi.RenameRequest;
import org.polyvisor.spi.RestoreRequest;
import org.polyvisor.spi.SaveFacet;
import org.polyvisor.spi.SaveRequest;
import org.polyvisor.spi.SnapshotCreation;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.SnapshotRequest;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.TuningFacet;
import org.polyvisor.spi.VcpuCountRequest;
import org.polyvisor.spi.VcpuRequest;

/** How what may be done to a domain beyond its lifecycle is called, so that it harms nobody. */
final class FurtherEntries {
  private static final String NAME = "polyvisor-nothing";
  private static final String FILE = "/polyvisor-nowhere/a.save";
  private static final String DEVICE =
      "<disk type='file' device='disk'><source file='/polyvisor-nowhere/a.img'/>"
          + "<target dev='vdz' bus='virtio'/></disk>";
  private static final String SNAPSHOT =
      "<domainsnapshot><name>" + NAME + "</name></domainsnapshot>";

  /** Those that are about a domain, which must be there. */
  static final List<Operation> ABOUT_ONE_DOMAIN =
      List.of(
          Operation.SAVE,
          Operation.MANAGED_SAVE,
          Operation.REMOVE_MANAGED_SAVE,
          Operation.CORE_DUMP,
          Operation.AUTOSTART,
          Operation.RENAME,
          Operation.METADATA,
          Operation.SET_METADATA,
          Operation.SET_MEMORY,
          Operation.SET_VCPUS,
          Operation.VCPU_COUNT,
          Operation.ATTACH_DEVICE,
          Operation.DETACH_DEVICE,
          Operation.UPDATE_DEVICE,
          Operation.BLOCK_INFO,
          Operation.BLOCK_RESIZE,
          Operation.SNAPSHOTS,
          Operation.CREATE_SNAPSHOT,
          Operation.SNAPSHOT_XML,
          Operation.DELETE_SNAPSHOT,
          Operation.REVERT_TO_SNAPSHOT,
          Operation.HOSTNAME,
          Operation.JOB_INFO,
          Operation.CPU_STATISTICS);

  private FurtherEntries() {}

  static Entries in(Entries entries) {
    keeping(entries);
    changing(entries);
    snapshots(entries);
    return entries;
  }

  private static void keeping(Entries entries) {
    entries.of(
        Operation.SAVE,
        SaveFacet.class,
        (f, call, domain) -> f.save(call, SaveRequest.of(domain, FILE)));
    entries.of(
        Operation.RESTORE,
        SaveFacet.class,
        (f, call, domain) -> f.restore(call, RestoreRequest.of(FILE)));
    entries.of(
        Operation.MANAGED_SAVE,
        SaveFacet.class,
        (f, call, domain) -> f.managedSave(call, LifecycleRequest.of(domain)));
    entries.of(
        Operation.REMOVE_MANAGED_SAVE,
        SaveFacet.class,
        (f, call, domain) -> f.removeManagedSave(call, domain));
    entries.of(
        Operation.CORE_DUMP,
        CoreDumpFacet.class,
        (f, call, domain) -> f.coreDump(call, SaveRequest.of(domain, FILE)));
    entries.of(
        Operation.AUTOSTART,
        AutostartFacet.class,
        (f, call, domain) -> f.autostart(call, AutostartRequest.of(domain, false)));
    entries.of(
        Operation.RENAME,
        RenameFacet.class,
        (f, call, domain) -> f.rename(call, RenameRequest.of(domain, "polyvisor-renamed")));
    entries.of(
        Operation.METADATA,
        MetadataFacet.class,
        (f, call, domain) -> f.metadata(call, MetadataRequest.of(domain, MetadataKey.title())));
    entries.of(
        Operation.SET_METADATA,
        MetadataFacet.class,
        (f, call, domain) ->
            f.setMetadata(
                call, MetadataChange.of(domain, MetadataKey.title(), Optional.of("kit"))));
  }

  private static void changing(Entries entries) {
    entries.of(
        Operation.SET_MEMORY,
        TuningFacet.class,
        (f, call, domain) -> f.setMemory(call, MemoryRequest.of(domain, 1024, false)));
    entries.of(
        Operation.SET_VCPUS,
        TuningFacet.class,
        (f, call, domain) -> f.setVcpus(call, VcpuRequest.of(domain, 1, false)));
    entries.of(
        Operation.VCPU_COUNT,
        TuningFacet.class,
        (f, call, domain) -> f.vcpuCount(call, VcpuCountRequest.of(domain, false)));
    entries.of(
        Operation.ATTACH_DEVICE,
        DeviceFacet.class,
        (f, call, domain) -> f.attachDevice(call, DeviceRequest.of(domain, DEVICE)));
    entries.of(
        Operation.DETACH_DEVICE,
        DeviceFacet.class,
        (f, call, domain) -> f.detachDevice(call, DeviceRequest.of(domain, DEVICE)));
    entries.of(
        Operation.UPDATE_DEVICE,
        DeviceFacet.class,
        (f, call, domain) -> f.updateDevice(call, DeviceRequest.of(domain, DEVICE)));
    entries.of(
        Operation.BLOCK_INFO,
        BlockDeviceFacet.class,
        (f, call, domain) -> f.blockInfo(call, BlockInfoRequest.of(domain, "vda")));
    entries.of(
        Operation.BLOCK_RESIZE,
        BlockDeviceFacet.class,
        (f, call, domain) -> f.resizeBlock(call, BlockResizeRequest.of(domain, "vda", 1 << 20)));
  }

  private static void snapshots(Entries entries) {
    entries.of(
        Operation.SNAPSHOTS, SnapshotFacet.class, (f, call, domain) -> f.snapshots(call, domain));
    entries.of(
        Operation.CREATE_SNAPSHOT,
        SnapshotFacet.class,
        (f, call, domain) -> f.createSnapshot(call, SnapshotCreation.of(domain, SNAPSHOT)));
    entries.of(
        Operation.SNAPSHOT_XML,
        SnapshotFacet.class,
        (f, call, domain) -> f.snapshotXml(call, SnapshotRequest.of(domain, NAME)));
    entries.of(
        Operation.DELETE_SNAPSHOT,
        SnapshotFacet.class,
        (f, call, domain) -> f.deleteSnapshot(call, SnapshotRequest.of(domain, NAME)));
    entries.of(
        Operation.REVERT_TO_SNAPSHOT,
        SnapshotFacet.class,
        (f, call, domain) -> f.revertToSnapshot(call, SnapshotRequest.of(domain, NAME)));
    entries.of(Operation.HOSTNAME, GuestFacet.class, (f, call, domain) -> f.hostname(call, domain));
    entries.of(Operation.JOB_INFO, JobFacet.class, (f, call, domain) -> f.jobInfo(call, domain));
    entries.of(
        Operation.CPU_STATISTICS,
        CpuStatisticsFacet.class,
        (f, call, domain) -> f.cpuStatistics(call, StatisticsRequest.of(domain)));
  }
}
