package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.GuestState;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.InterfaceCounter;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.MemoryCounter;
import org.polyvisor.model.StatisticsCounter;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.StatisticsRequest;

/** What users of such drivers have reported, and what must hold instead. */
class ReportedBehaviourTest {
  private static final Pattern UNIT =
      Pattern.compile("(Bytes|Requests|Operations|Packets|Nanos|KiB|[eE]rrors|Drops|Faults)$");

  private static final Optional<String> EMPTY = Optional.empty();

  private SteppedWorld world = new SteppedWorld();

  @AfterEach
  void close() {
    world.close();
    assertThat(world.server.ledger().isEmpty()).isTrue();
  }

  private DomainRef domain(String name) {
    return world.domain(name).ref();
  }

  private BlockStatistics read(String name, String device) {
    BlockStatisticsRequest request = BlockStatisticsRequest.of(domain(name), device);
    return world.during(() -> world.connection.blockStatistics(RealWorld.call(), request));
  }

  private List<BlockStatistics> all(String name) {
    StatisticsRequest request = StatisticsRequest.of(domain(name));
    return world.during(() -> world.connection.allBlockStatistics(RealWorld.call(), request));
  }

  private void play(String... lines) {
    world.server.play(Scenario.parse("test", List.of(lines)));
  }

  @Test
  void anEmptyDriveIsARowOfItsOwnAndCostsNobodyHisRow() { // B001
    List<BlockStatistics> rows = all("web");
    assertThat(rows).extracting(BlockStatistics::device).containsExactly("sda", "sdb", "hda");
    assertThat(rows.get(2).counters()).isEmpty();
    assertThat(rows.get(0).counters()).hasSize(4);
  }

  @Test
  void onlyLiveDevicesAreRowsAndAnotherIsRefusedNamingThem() { // B003
    all("web");
    play("at 0s unplug web sdb");
    world.passMillis(200);
    assertThat(all("web")).extracting(BlockStatistics::device).containsExactly("sda", "hda");
    assertThatThrownBy(() -> read("web", "sdb"))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContainingAll("sdb", "sda", "hda");
  }

  @Test
  void whatTheServerDoesNotCountIsAbsentAndNotZero() { // B005
    BlockStatistics sda = read("web", "sda");
    assertThat(sda.flushOperations()).isEmpty();
    assertThat(sda.readTimeNanos()).isEmpty();
    assertThat(sda.errors()).isEmpty();
  }

  @Test
  void aGuestThatWasJustStartedHasZerosAndNoHugeNumbers() { // B008
    world.server.become("build", SdkVmState.RUNNING);
    world.passMillis(20);
    assertThat(read("build", "sda").counters().values()).containsOnly(0L);
  }

  @Test
  void everyCounterThatWeNameIsDelivered() { // B012
    StatisticsRequest web = StatisticsRequest.of(domain("web"));
    Set<Object> seen = new HashSet<>(read("web", "sda").counters().keySet());
    world
        .during(() -> world.connection.interfaceStatistics(RealWorld.call(), web))
        .forEach(one -> seen.addAll(one.counters().keySet()));
    seen.addAll(
        world
            .during(() -> world.connection.memoryStatistics(RealWorld.call(), web))
            .counters()
            .keySet());
    assertThat(seen)
        .containsExactlyInAnyOrder(
            BlockCounter.READ_REQUESTS,
            BlockCounter.READ_BYTES,
            BlockCounter.WRITE_REQUESTS,
            BlockCounter.WRITE_BYTES,
            InterfaceCounter.RECEIVED_BYTES,
            InterfaceCounter.RECEIVED_PACKETS,
            InterfaceCounter.TRANSMITTED_BYTES,
            InterfaceCounter.TRANSMITTED_PACKETS,
            MemoryCounter.ACTUAL_KIB,
            MemoryCounter.SWAP_IN_KIB,
            MemoryCounter.SWAP_OUT_KIB,
            MemoryCounter.MAJOR_FAULTS,
            MemoryCounter.MINOR_FAULTS,
            MemoryCounter.UNUSED_KIB,
            MemoryCounter.AVAILABLE_KIB,
            MemoryCounter.USABLE_KIB,
            MemoryCounter.CACHED_KIB);
  }

  @Test
  void theNameOfEveryCounterTellsItsUnit() { // B020
    List<StatisticsCounter> all = new ArrayList<>(BlockCounter.known());
    all.addAll(InterfaceCounter.known());
    all.addAll(MemoryCounter.known());
    assertThat(all)
        .extracting(StatisticsCounter::name)
        .allMatch(UNIT.asPredicate(), "ends in what is counted");
    assertThat(read("web", "sda").counters().keySet())
        .extracting(BlockCounter::name)
        .allMatch(UNIT.asPredicate(), "ends in what is counted");
  }

  @Test
  void aDerivedValueIsAsItsFormulaSays() { // B020
    play("at 0s web sda.read_bytes +1MiB/s", "at 0s web sda.read_requests +16/s");
    world.pass(Duration.ofSeconds(12));
    BlockStatistics before = read("web", "sda");
    world.pass(Duration.ofSeconds(60));
    BlockStatistics after = read("web", "sda");
    assertThat(after.since(before).per(BlockCounter.READ_BYTES, BlockCounter.READ_REQUESTS))
        .hasValue(65536);
    assertThat(after.since(before).per(BlockCounter.READ_TIME_NANOS, BlockCounter.READ_REQUESTS))
        .isEmpty();
  }

  @Test
  void overTwentySecondsTheRateOfASteadyGuestIsRightThoughItsValuesJump() { // B125
    play("at 0s web sda.read_bytes +1MiB/s");
    BlockStatisticsRequest request = BlockStatisticsRequest.of(domain("web"), "sda");
    read("web", "sda");
    poll(request, 12);
    for (int window = 0; window < 12; window++) {
      BlockStatistics before = poll(request, 1);
      BlockStatistics after = poll(request, 20);
      assertThat(after.since(before).interval()).isBetween(seconds(19), seconds(21));
      assertThat(after.since(before).perSecond(BlockCounter.READ_BYTES).orElseThrow())
          .isCloseTo(1 << 20, withinPercentage(5));
    }
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  /** Reads each second, at hand; answers the last. */
  private BlockStatistics poll(BlockStatisticsRequest request, int times) {
    world.during(() -> world.connection.blockStatistics(RealWorld.call(), request));
    for (int i = 1; i < times; i++) {
      world.pass(seconds(1));
      assertThat(world.connection.atHand(request)).isPresent();
    }
    world.pass(seconds(1));
    return world.connection.atHand(request).orElseThrow();
  }

  @Test
  void theSumIsOverTheDevicesOfOneSample() { // B021
    List<BlockStatistics> parts = all("web");
    BlockStatistics sum = read("web", "");
    assertThat(sum.observation().atNanos()).isEqualTo(parts.get(0).observation().atNanos());
    assertThat(sum.readBytes().orElseThrow())
        .isEqualTo(parts.stream().mapToLong(part -> part.readBytes().orElse(0)).sum());
  }

  @Test
  void afterAChangeOfDevicesTheNextReadIsOfThemAndNoRateReachesOver() { // B023
    BlockStatistics before = read("web", "sda");
    play("at 0s unplug web sdb");
    world.passMillis(100);
    BlockStatistics after = read("web", "sda");
    assertThat(after.observation().at()).isAfter(before.observation().at());
    assertThat(after.since(before).isReset()).isTrue();
  }

  @Test
  void theLearnedPolicyCostsNothingWhereNobodyReadsAndAlwaysHasNoLatency() { // B116
    read("web", "sda");
    world.pass(Duration.ofHours(1));
    assertThat(world.server.ledger().statisticsEvents()).isLessThan(20);
    world.close();
    FixedSettings always = new FixedSettings().with("statistics.policy", "always");
    world = new SteppedWorld(SimulatorOptions.defaults(), always);
    BlockStatisticsRequest request = BlockStatisticsRequest.of(domain("web"), "sda");
    world.during(() -> world.connection.blockStatistics(RealWorld.call(), request));
    world.pass(Duration.ofHours(1));
    assertThat(world.server.ledger().statisticsEvents()).isGreaterThan(3000);
    assertThat(world.connection.atHand(request)).isPresent();
  }

  @Test
  void aLongJobHoldsUpNoQuery() { // B118
    BlockStatisticsRequest request = BlockStatisticsRequest.of(domain("web"), "sda");
    world.during(() -> world.connection.blockStatistics(RealWorld.call(), request));
    world.server.fault(JobKind.CHANGE, Fault.slow(Duration.ofSeconds(30)));
    FutureTask<Boolean> change =
        new FutureTask<>(
            () -> world.connection.suspend(RealWorld.call(), LifecycleRequest.of(domain("web"))),
            true);
    new Thread(change).start();
    Eventually.holds(() -> world.server.ledger().issued(JobKind.CHANGE) == 1);
    for (int i = 0; i < 25; i++) {
      world.pass(Duration.ofSeconds(1));
      long before = world.nanos();
      for (int read = 0; read < 200; read++) {
        assertThat(world.connection.atHand(request)).isPresent();
        assertThat(interfaces()).containsExactly("net0");
      }
      assertThat(world.connection.info(RealWorld.call(), domain("web")).active()).isTrue();
      assertThat(world.connection.xml(RealWorld.call(), domain("web"), Set.<XmlOption>of()))
          .contains("sda");
      assertThat(world.connection.atHand(request)).isPresent();
      assertThat(world.nanos()).isEqualTo(before);
    }
    assertThat(change.isDone()).isFalse();
    world.pass(Duration.ofSeconds(6));
    Eventually.holds(change::isDone);
  }

  private List<String> interfaces() {
    StatisticsRequest web = StatisticsRequest.of(domain("web"));
    return world.connection.interfaceStatistics(RealWorld.call(), web).stream()
        .map(InterfaceStatistics::device)
        .toList();
  }

  @Test
  void anEventAfterUnsubscribingChangesNoSampleAndLeavesNothing() { // B114, B133
    read("web", "sda");
    play("at 0s late unsubscribe web");
    world.pass(Duration.ofSeconds(30));
    assertThat(world.server.subscriptions()).isZero();
    assertThat(world.domain("web").cell().atRest()).isTrue();
  }

  @Test
  void listingAsksNobody() { // B134
    Ledger ledger = world.server.ledger();
    long before = jobs(ledger);
    for (int i = 0; i < 100; i++) {
      assertThat(world.connection.domains(RealWorld.call(), DomainFilter.all())).hasSize(5);
    }
    assertThat(jobs(ledger)).isEqualTo(before);
  }

  private static long jobs(Ledger ledger) {
    long all = 0;
    for (JobKind kind : JobKind.values()) {
      all += ledger.issued(kind);
    }
    return all;
  }

  @Test
  void whereOneShotsLackDisksTheEventsDeliverThem() { // B143
    play("at 0s one-shot-without web disks");
    world.passMillis(1);
    BlockStatistics sda = read("web", "sda");
    assertThat(sda.readBytes()).isPresent();
    assertThat(sda.observation().source().name()).isEqualTo("event");
  }

  @Test
  void countersThatWeDoNotKnowAreLeftAlone() {
    play("at 0s unknown-counter web devices.floppy0.spins 7");
    world.passMillis(1);
    assertThat(read("web", "sda").counters()).hasSize(4);
    assertThat(read("web", "").counters()).hasSize(4);
  }

  @Test
  void numbersThatNobodyKnowsAreTakenForNothingElse() { // B060
    SdkDrive.Place place = SdkDrive.Place.of(77, 4, 0);
    SdkDrive.Place other = SdkDrive.Place.of(78, 4, 1);
    SdkHardware hardware =
        new SdkHardware(
            64,
            1,
            List.of(
                new SdkDrive(SdkDrive.Kind.HARD_DISK, place, new SdkDrive.Medium("/one", true, 1)),
                new SdkDrive(SdkDrive.Kind.HARD_DISK, other, new SdkDrive.Medium("/two", 9, 1))),
            List.of());
    SdkVmConfig.Identity identity = new SdkVmConfig.Identity(new UUID(7, 7), "odd", 5);
    world.server.add(
        new GuestSpec(
            new SdkVmConfig(identity, hardware, 9),
            new GuestState(SdkVmState.RUNNING, Instant.EPOCH, Duration.ZERO)));
    world.pass(seconds(1));
    DomainRef odd = domain("odd");
    List<BlockDevice> devices = world.connection.blockDevices(RealWorld.call(), odd);
    assertThat(devices).hasSize(2).allMatch(device -> device.bus().isEmpty());
    assertThat(devices).extracting(BlockDevice::type).containsExactly(Optional.of("file"), EMPTY);
    assertThat(world.connection.info(RealWorld.call(), odd).osType()).isEmpty();
    assertThat(world.connection.info(RealWorld.call(), odd).autostart()).isEmpty();
    assertThat(world.connection.xml(RealWorld.call(), odd, Set.<XmlOption>of()))
        .contains("<disk type='file' device='disk'>", "<disk device='disk'>")
        .contains("<target dev='sde'/>", "<target dev='sdf'/>")
        .doesNotContain("bus='scsi'", "<os>", "/two");
  }

  @Test
  void anOldRunsValuesThatComeFirstAreNoTraffic() {
    play("at 1s old-run web", "at 12s state web stopped", "at 13s state web running");
    read("web", "sda");
    world.pass(Duration.ofSeconds(14));
    BlockStatistics old = read("web", "sda");
    assertThat(old.readBytes().orElseThrow()).isPositive();
    world.pass(Duration.ofSeconds(12));
    BlockStatistics fresh = read("web", "sda");
    assertThat(fresh.since(old).isReset()).isTrue();
    assertThat(fresh.since(old).increase(BlockCounter.READ_BYTES)).isEqualTo(OptionalLong.empty());
  }

  @Test
  void aNameWithMarkupInItIsWrittenAsText() { // B144
    SdkVmConfig web = world.server.config("web");
    SdkVmConfig.Identity odd =
        new SdkVmConfig.Identity(web.identity().uuid(), "a\"<b>&'", web.identity().container());
    world.server.reconfigure(new SdkVmConfig(odd, web.hardware(), web.autostart()));
    world.passMillis(200);
    DomainRef ref =
        world.connection.domains(RealWorld.call(), DomainFilter.all()).stream()
            .filter(one -> one.uuid().equals(odd.uuid()))
            .findFirst()
            .orElseThrow();
    assertThat(ref.name()).isEqualTo("a\"<b>&'");
    assertThat(world.connection.xml(RealWorld.call(), ref, Set.<XmlOption>of()))
        .contains("&lt;b")
        .doesNotContain("<b>");
  }
}
