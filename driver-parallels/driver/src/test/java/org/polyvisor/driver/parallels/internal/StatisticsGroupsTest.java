package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkAdapter;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.CounterStatistics;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.MemoryCounter;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.VcpuStatistics;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.StatisticsRequest;

/** Statistics of disks, interfaces, virtual CPUs and memory, all from one event or one answer. */
class StatisticsGroupsTest {
  private final SteppedWorld world = new SteppedWorld();
  private final Map<String, Long> counters = new HashMap<>();

  @AfterEach
  void close() {
    world.close();
  }

  private StatisticsRequest request(String name) {
    return StatisticsRequest.of(world.domain(name).ref());
  }

  private List<BlockStatistics> disks(String name) {
    return world.during(() -> world.connection.allBlockStatistics(RealWorld.call(), request(name)));
  }

  private List<InterfaceStatistics> interfaces(String name) {
    return world.during(
        () -> world.connection.interfaceStatistics(RealWorld.call(), request(name)));
  }

  private List<VcpuStatistics> vcpus(String name) {
    return world.during(() -> world.connection.vcpuStatistics(RealWorld.call(), request(name)));
  }

  private MemoryStatistics memory(String name) {
    return world.during(() -> world.connection.memoryStatistics(RealWorld.call(), request(name)));
  }

  private void script() {
    world.server.counters(
        "web",
        (name, ran) ->
            counters.containsKey(name)
                ? OptionalLong.of(counters.get(name))
                : OptionalLong.empty());
  }

  @Test
  void allGroupsAreOfOneObservationAndCostOneSubscription() {
    List<BlockStatistics> disks = disks("web");
    assertThat(disks).extracting(BlockStatistics::device).containsExactly("sda", "sdb", "hda");
    Set<Long> moments =
        disks.stream()
            .map(CounterStatistics::observation)
            .map(observation -> observation.atNanos())
            .collect(Collectors.toSet());
    interfaces("web").forEach(one -> moments.add(one.observation().atNanos()));
    vcpus("web").forEach(one -> moments.add(one.observation().atNanos()));
    moments.add(memory("web").observation().atNanos());
    assertThat(moments).hasSizeLessThanOrEqualTo(2);
    assertThat(world.server.ledger().issued(JobKind.SUBSCRIBE)).isOne();
    assertThat(world.server.ledger().issued(JobKind.PERF_STATS)).isOne();
  }

  @Test
  void interfacesAreNamedAsInTheXmlAndReceivedIsWhatTheGuestReceived() {
    counters.put("net.nic0.bytes_in", 2L);
    counters.put("net.nic0.bytes_out", 3L);
    counters.put("net.nic0.pkts_in", 5L);
    counters.put("net.nic0.pkts_out", 7L);
    script();
    InterfaceStatistics net = interfaces("web").get(0);
    assertThat(net.device()).isEqualTo("net0");
    assertThat(net.receivedBytes()).hasValue(2);
    assertThat(net.transmittedBytes()).hasValue(3);
    assertThat(net.receivedPackets()).hasValue(5);
    assertThat(net.transmittedPackets()).hasValue(7);
    assertThat(
            world.connection.xml(RealWorld.call(), world.domain("web").ref(), Set.<XmlOption>of()))
        .containsPattern("<target dev=['\"]net0['\"]");
  }

  @Test
  void anInterfaceWithBytesOnlyHasBytesOnly() { // B018
    counters.put("net.nic0.bytes_in", 2L);
    counters.put("net.nic0.bytes_out", 3L);
    script();
    assertThat(interfaces("web").get(0).counters()).hasSize(2);
  }

  @Test
  void memoryIsInKiBAndUnusedIsWhatIsNotUsed() { // B150
    counters.put("guest.ram.usage", 700L);
    counters.put("guest.ram.cached", 110L);
    counters.put("guest.ram.total", 2000L);
    counters.put("guest.ram.available", 1300L);
    counters.put("guest.ram.balloon_actual", 2048L);
    counters.put("guest.ram.swap_in", 13L);
    counters.put("guest.ram.swap_out", 17L);
    counters.put("guest.ram.minor_fault", 19L);
    counters.put("guest.ram.major_fault", 23L);
    script();
    MemoryStatistics memory = memory("web");
    assertThat(memory.availableKiB()).hasValue(2000 * 1024);
    assertThat(memory.unusedKiB()).hasValue(1300 * 1024);
    assertThat(memory.actualKiB()).hasValue(2048 * 1024);
    assertThat(memory.get(MemoryCounter.USABLE_KIB)).hasValue(1300 * 1024);
    assertThat(memory.get(MemoryCounter.CACHED_KIB)).hasValue(110 * 1024);
    assertThat(memory.get(MemoryCounter.SWAP_IN_KIB)).hasValue(13 * 4);
    assertThat(memory.get(MemoryCounter.SWAP_OUT_KIB)).hasValue(17 * 4);
    assertThat(memory.get(MemoryCounter.MINOR_FAULTS)).hasValue(19);
    assertThat(memory.get(MemoryCounter.MAJOR_FAULTS)).hasValue(23);
  }

  @Test
  void aGuestWithoutToolsHasNoMemoryValuesAndKeepsNobodyWaiting() { // B019, B135
    counters.put("devices.sata0.read_total", 1L);
    script();
    assertThat(memory("web").counters()).isEmpty();
    assertThat(vcpus("web"))
        .extracting(VcpuStatistics::timeNanos)
        .containsOnly(OptionalLong.empty());
    assertThat(world.server.ledger().issued(JobKind.PERF_STATS)).isOne();
  }

  @Test
  void aContainerHasWhatItHas() { // B129
    MemoryStatistics memory = memory("mail");
    assertThat(memory.availableKiB()).isPresent();
    assertThat(memory.actualKiB()).isEmpty();
    assertThat(memory.get(MemoryCounter.SWAP_IN_KIB)).isEmpty();
    assertThat(disks("mail").get(0).readBytes()).isPresent();
    assertThat(disks("mail").get(0).readRequests()).isEmpty();
  }

  @Test
  void aReaderOfDisksIsNotFobbedOffWithValuesThatHaveNone() {
    counters.put("guest.vcpu0.time", 1L);
    script();
    assertThat(vcpus("web").get(0).timeNanos()).hasValue(1);
    assertThatThrownBy(
            () ->
                world.during(
                    () ->
                        world.connection.allBlockStatistics(
                            CallControl.within(Duration.ofSeconds(3), world).call(),
                            request("web"))))
        .isInstanceOf(OperationTimeoutException.class);
    counters.put("devices.sata0.read_total", 5L);
    assertThat(disks("web").get(0).readBytes()).hasValue(5);
  }

  @Test
  void aSizeThatFallsIsNoResetButATimeThatFallsIs() {
    counters.put("devices.sata0.read_total", 5L);
    counters.put("guest.ram.usage", 700L);
    counters.put("guest.vcpu0.time", 1000L);
    script();
    long first = disks("web").get(0).observation().generation();
    counters.put("guest.ram.usage", 600L);
    world.passMillis(1100);
    assertThat(disks("web").get(0).observation().generation()).isEqualTo(first);
    counters.put("guest.vcpu0.time", 1L);
    world.passMillis(1100);
    assertThat(disks("web").get(0).observation().generation()).isGreaterThan(first);
  }

  @Test
  void aDiskThatStandsStillSaysSoWhateverTheCpusDo() { // B125
    counters.put("devices.sata0.read_total", 5L);
    counters.put("guest.vcpu0.time", 1000L);
    script();
    BlockStatistics before = disks("web").get(0);
    counters.put("guest.vcpu0.time", 2000L);
    world.passMillis(1100);
    BlockStatistics after = disks("web").get(0);
    assertThat(after.observation().at()).isAfter(before.observation().at());
    assertThat(after.observation().changedAt()).isEqualTo(before.observation().changedAt());
    assertThat(vcpus("web").get(0).observation().changedAt())
        .isAfter(after.observation().changedAt());
  }

  @Test
  void whatDoesNotRunHasNoStatisticsOfAnyGroup() {
    for (Runnable read :
        List.<Runnable>of(
            () -> disks("build"),
            () -> interfaces("build"),
            () -> vcpus("build"),
            () -> memory("build"))) {
      assertThatThrownBy(read::run)
          .isInstanceOf(OperationInvalidException.class)
          .hasMessageContaining("not running");
    }
  }

  @Test
  void anAdapterWithoutAnIndexOrWithAnothersIsLeftOut() { // B123
    SdkVmConfig web = world.server.config("web");
    List<SdkAdapter> adapters =
        List.of(
            new SdkAdapter(-1, "00:1c:42:00:00:01", ""),
            new SdkAdapter(1, "00:1c:42:00:00:02", ""),
            new SdkAdapter(1, "00:1c:42:00:00:03", ""));
    SdkHardware hardware =
        new SdkHardware(web.hardware().ramMiB(), 2, web.hardware().drives(), adapters);
    world.server.reconfigure(new SdkVmConfig(web.identity(), hardware, true));
    world.pass(Duration.ofSeconds(1));
    assertThat(interfaces("web")).extracting(InterfaceStatistics::device).containsExactly("net1");
    assertThat(
            world.connection.xml(RealWorld.call(), world.domain("web").ref(), Set.<XmlOption>of()))
        .doesNotContain("4294967295")
        .doesNotContain("net-1");
  }
}
