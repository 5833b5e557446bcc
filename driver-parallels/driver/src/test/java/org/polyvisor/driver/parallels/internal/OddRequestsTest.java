package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.internal.statistics.Answer;
import org.polyvisor.driver.parallels.internal.statistics.Waiters;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.GuestState;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.CallControl;

/** Wishes that contradict each other or the settings, and changes at the worst moment. */
class OddRequestsTest {
  private static final StatisticsOptions USUAL = StatisticsOptions.usual();
  private static final Duration EVER = ChronoUnit.FOREVER.getDuration();
  private static final Duration CYCLE = Duration.ofSeconds(1);

  private SteppedWorld world = new SteppedWorld();

  @AfterEach
  void close() {
    world.close();
    assertThat(world.server.ledger().isEmpty()).isTrue();
  }

  private void with(SimulatorOptions options, FixedSettings settings) {
    world.close();
    world = new SteppedWorld(options, settings);
  }

  private BlockStatisticsRequest request(StatisticsOptions how) {
    return BlockStatisticsRequest.of(world.domain("web").ref(), "sda").with(how);
  }

  private BlockStatistics read(StatisticsOptions how, Duration deadline) {
    BlockStatisticsRequest request = request(how);
    return world.during(
        () ->
            world.connection.blockStatistics(CallControl.within(deadline, world).call(), request));
  }

  private Duration age(BlockStatistics sample) {
    return sample.observation().age(world);
  }

  private void readAndGoSilent() {
    read(USUAL, EVER);
    world.server.silent("web", true);
    for (int i = 0; i < 50; i++) {
      world.server.fault(JobKind.PERF_STATS, Fault.failed(SdkError.OPERATION_FAILED));
    }
    world.pass(Duration.ofSeconds(10));
  }

  @Test
  void whatIsSaidLastOfOldValuesCounts() {
    readAndGoSilent();
    StatisticsOptions fails = USUAL.servingOldUpTo(EVER).failingWhenTooOld();
    assertThatThrownBy(() -> read(fails, CYCLE)).isInstanceOf(VirtException.class);
    BlockStatistics old = read(USUAL.failingWhenTooOld().servingOldUpTo(EVER), CYCLE);
    assertThat(age(old)).isGreaterThan(Duration.ofSeconds(9));
  }

  @Test
  void whoWantsNewValuesAndElseOldOnesGetsTheOldOnesByHisDeadline() {
    readAndGoSilent();
    long before = world.nanos();
    BlockStatistics old = read(USUAL.noOlderThan(Duration.ZERO).servingOld(), CYCLE);
    assertThat(age(old)).isGreaterThan(Duration.ofSeconds(9));
    assertThat(Duration.ofNanos(world.nanos() - before)).isLessThanOrEqualTo(CYCLE);
    StatisticsOptions none = USUAL.noOlderThan(Duration.ZERO).servingOldUpTo(Duration.ZERO);
    assertThatThrownBy(() -> read(none, CYCLE)).isInstanceOf(VirtException.class);
  }

  @Test
  void anAgeBeyondAllBoundsTakesWhatIsHeldAndNeverThatOfAnotherRun() {
    readAndGoSilent();
    StatisticsOptions any = USUAL.noOlderThan(EVER).comingBackWithin(EVER);
    assertThat(age(read(any, CYCLE))).isGreaterThan(Duration.ofSeconds(9));
    assertThat(world.connection.atHand(request(any.servingOld()))).isEmpty();
    world.server.become("web", SdkVmState.STOPPED);
    world.passMillis(50);
    assertThatThrownBy(() -> read(any.servingOldUpTo(EVER), CYCLE))
        .extracting(e -> ((VirtException) e).code())
        .isEqualTo(ErrorCode.OPERATION_INVALID);
  }

  @Test
  void aRequestMayBeLaxerAndStricterThanTheSetting() {
    with(SimulatorOptions.defaults(), new FixedSettings().with("statistics.max-age", "100ms"));
    read(USUAL, EVER);
    world.passMillis(950);
    Duration second = Duration.ofSeconds(2);
    assertThat(age(read(USUAL.noOlderThan(second), CYCLE))).isLessThan(second);
    BlockStatistics strict = read(USUAL.noOlderThan(Duration.ofMillis(5)), CYCLE);
    assertThat(age(strict)).isLessThan(Duration.ofMillis(30));
    assertThat(age(read(USUAL, CYCLE))).isLessThan(Duration.ofMillis(130));
  }

  @Test
  void withoutOneShotsADeadlineShorterThanTheCycleEndsInTimeAndLeavesTheFlightToOthers() {
    with(SimulatorOptions.defaults().cycle(Duration.ofSeconds(5)), new FixedSettings());
    StatisticsOptions patient = USUAL.oneShots(false);
    read(patient, EVER);
    world.passMillis(100);
    assertThatThrownBy(() -> read(patient.noOlderThan(Duration.ZERO), CYCLE))
        .isInstanceOf(OperationTimeoutException.class);
    BlockStatistics next = read(patient.noOlderThan(Duration.ZERO), EVER);
    assertThat(age(next)).isLessThan(CYCLE);
    assertThat(world.server.ledger().issued(JobKind.PERF_STATS)).isZero();
  }

  @Test
  void aPauseBetweenSubscribingAndTheFirstEventSaysSoAndTheEventAfterItServes() {
    world.server.fault(JobKind.PERF_STATS, Fault.never());
    world.server.silent("web", true);
    Waiters waiters = world.waits("web");
    world.passMillis(100);
    world.server.become("web", SdkVmState.PAUSED);
    world.passMillis(15);
    assertThat(waiters.cause()).isNotNull();
    world.server.silent("web", false);
    world.server.become("web", SdkVmState.RUNNING);
    world.passMillis(1_100);
    assertThat(world.read("web")).isInstanceOf(Answer.Serve.class);
    assertThat(world.server.ledger().issued(JobKind.SUBSCRIBE)).isOne();
    world.server.dropSessions();
  }

  @Test
  void aRenameWhileItIsSubscribedToCostsNoReaderAndNoSecondJob() {
    world.server.fault(JobKind.SUBSCRIBE, Fault.slow(Duration.ofMillis(300)));
    world.server.fault(JobKind.PERF_STATS, Fault.slow(Duration.ofMillis(300)));
    Waiters waiters = world.waits("web");
    world.server.play(Scenario.of("at 50ms rename web www"));
    world.passMillis(200);
    assertThat(world.domain("www").ref().name()).isEqualTo("www");
    world.pass(CYCLE);
    assertThat(waiters.sample()).isNotNull();
    assertThat(world.read("www")).isInstanceOf(Answer.Serve.class);
    assertThat(world.server.ledger().issued(JobKind.SUBSCRIBE)).isOne();
  }

  @Test
  void aGuestOfTheSameNameWithAnotherUuidIsAnotherGuest() {
    Waiters waiters = world.waits("web");
    world.passMillis(100);
    BlockStatisticsRequest old = request(USUAL);
    SdkVmConfig config = world.server.config("web");
    world.server.remove("web");
    SdkVmConfig.Identity fresh = new SdkVmConfig.Identity(new UUID(3, 3), "web", false);
    world.server.add(
        new GuestSpec(
            new SdkVmConfig(fresh, config.hardware(), false),
            new GuestState(SdkVmState.RUNNING, world.timeline.wall(), Duration.ZERO)));
    world.pass(CYCLE);
    assertThat(waiters.latch().getCount()).isZero();
    assertThat(world.connection.atHand(old)).isEqualTo(Optional.empty());
    assertThatThrownBy(
            () ->
                world.during(
                    () ->
                        world.connection.blockStatistics(
                            CallControl.within(CYCLE, world).call(), old)))
        .extracting(e -> ((VirtException) e).code())
        .isEqualTo(ErrorCode.NO_DOMAIN);
    assertThat(read(USUAL, CYCLE).readBytes()).isPresent();
  }

  @Test
  void readersOfTwoHundredGuestsHearOfALostSessionAtOnceAndNobodyIsSubscribedUnasked() {
    List<GuestSpec> guests = IntStream.range(0, 200).mapToObj(ManyDomainsTest::guest).toList();
    with(SimulatorOptions.defaults().guests(guests), new FixedSettings());
    List<Waiters> waiting = new ArrayList<>();
    for (int guest = 0; guest < 200; guest++) {
      waiting.addAll(world.waits("guest" + guest, 3));
    }
    world.server.dropSessions();
    world.passMillis(1);
    assertThat(waiting).allMatch(one -> one.latch().getCount() == 0);
    long served = waiting.stream().filter(one -> one.sample() != null).count();
    assertThat(served).isZero();
    world.pass(Duration.ofSeconds(10));
    assertThat(world.server.subscriptions()).isZero();
    for (int guest = 0; guest < 200; guest++) {
      world.read("guest" + guest);
    }
    world.pass(CYCLE);
    for (int guest = 0; guest < 200; guest++) {
      assertThat(world.read("guest" + guest)).isInstanceOf(Answer.Serve.class);
    }
  }

  /** Exactly where a job costs as much as the events it saves, and a little beyond. */
  @Test
  void aReaderAtTheThresholdIsSubscribedForGoodAndOneBeyondItNotAtAll() {
    for (int millis : new int[] {10_000, 10_500}) {
      with(SimulatorOptions.defaults(), new FixedSettings());
      for (int poll = 0; poll < 40; poll++) {
        world.read("web");
        world.passMillis(millis);
      }
      // The first visit always subscribes; at the threshold the second one does so for good.
      boolean stays = millis == 10_000;
      assertThat(world.server.ledger().issued(JobKind.SUBSCRIBE)).isEqualTo(stays ? 2 : 1);
      assertThat(world.server.subscriptions()).isEqualTo(stays ? 1 : 0);
    }
  }
}
