package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.internal.statistics.Answer;
import org.polyvisor.driver.parallels.internal.statistics.Sample;
import org.polyvisor.driver.parallels.internal.statistics.Waiters;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.error.ConnectionLostException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.StatisticsChange;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.CallControl;

/** The cell and the simulated server together, in time that the test moves. */
class SteppedStatisticsTest {
  private final SteppedWorld world = new SteppedWorld();
  private final Ledger ledger = world.server.ledger();

  @AfterEach
  void close() {
    world.close();
    assertThat(ledger.liveVms()).isZero();
    assertThat(ledger.liveJobs()).isZero();
  }

  private static BlockStatistics served(Answer answer) {
    return ((Answer.Serve) answer).sample().view(1).orElseThrow();
  }

  private static BlockStatistics outcome(Waiters waiters) {
    assertThat(waiters.latch().getCount()).isZero();
    Sample sample = waiters.sample();
    assertThat(sample).isNotNull();
    return sample == null ? BlockStatisticsFixture.none() : sample.view(1).orElseThrow();
  }

  private BlockStatistics first(String name) {
    Waiters waiters = world.waits(name);
    world.passMillis(25);
    return outcome(waiters);
  }

  @Test
  void aFirstReadIsServedWithinOneRoundTrip() {
    Waiters waiters = world.waits("web");
    world.passMillis(9);
    assertThat(waiters.latch().getCount()).isOne();
    world.passMillis(11);
    assertThat(outcome(waiters).readBytes()).isPresent();
  }

  @Test
  void aReaderEachSecondForTenMinutesSubscribesOnce() { // B114
    first("web");
    for (int second = 0; second < 600; second++) {
      world.pass(Duration.ofSeconds(1));
      assertThat(world.read("web")).isInstanceOf(Answer.Serve.class);
    }
    assertThat(ledger.issued(JobKind.SUBSCRIBE)).isOne();
    assertThat(ledger.issued(JobKind.UNSUBSCRIBE)).isZero();
    assertThat(ledger.issued(JobKind.PERF_STATS)).isOne();
  }

  @Test
  void whenNobodyReadsTheServerIsUnsubscribedAndAskedNoMore() { // B114
    first("web");
    world.pass(Duration.ofSeconds(10));
    assertThat(ledger.issued(JobKind.UNSUBSCRIBE)).isOne();
    assertThat(world.server.subscriptions()).isZero();
    long events = ledger.statisticsEvents();
    world.pass(Duration.ofHours(1));
    assertThat(ledger.statisticsEvents()).isEqualTo(events);
    assertThat(world.domain("web").cell().atRest()).isTrue();
  }

  @Test
  void aPollerEachQuarterMinuteIsServedByOneShots() {
    first("web");
    for (int poll = 0; poll < 20; poll++) {
      world.pass(Duration.ofSeconds(15));
      first("web");
    }
    assertThat(ledger.issued(JobKind.SUBSCRIBE)).isOne();
    assertThat(ledger.statisticsEvents()).isLessThanOrEqualTo(6);
    assertThat(ledger.issued(JobKind.PERF_STATS)).isEqualTo(21);
  }

  @Test
  void firstReadersShareOneSubscriptionAndOneOneShot() {
    List<Waiters> readers = world.waits("web", 1000);
    world.passMillis(25);
    assertThat(ledger.issued(JobKind.SUBSCRIBE)).isOne();
    assertThat(ledger.issued(JobKind.PERF_STATS)).isOne();
    assertThat(readers).allMatch(waiters -> waiters.latch().getCount() == 0);
    assertThat(readers.stream().map(Waiters::sample).distinct()).hasSize(1);
  }

  @Test
  void unsubscribingThatFailsIsTriedAgain() {
    first("web");
    world.server.fault(JobKind.UNSUBSCRIBE, Fault.failed(SdkError.OPERATION_FAILED));
    world.pass(Duration.ofSeconds(30));
    assertThat(world.server.subscriptions()).isZero();
    assertThat(ledger.issued(JobKind.UNSUBSCRIBE)).isEqualTo(2);
    assertThat(world.domain("web").cell().atRest()).isTrue();
  }

  @Test
  void readersOfADomainThatStopsAreWokenWithNotRunning() {
    world.server.silent("web", true);
    world.server.fault(JobKind.PERF_STATS, Fault.never());
    List<Waiters> readers = world.waits("web", 3);
    world.passMillis(100);
    world.server.become("web", SdkVmState.STOPPED);
    world.passMillis(15);
    assertThat(readers).allMatch(waiters -> waiters.latch().getCount() == 0);
    assertThat(readers.get(0).cause()).isNotNull();
    assertThat(String.valueOf(readers.get(0).cause())).contains("not running");
  }

  @Test
  void readersOfADomainThatIsPausedBeforeAnySampleAreWokenWithWhy() {
    world.server.silent("web", true);
    world.server.fault(JobKind.PERF_STATS, Fault.never());
    Waiters reader = world.waits("web");
    world.server.become("web", SdkVmState.PAUSED);
    world.passMillis(15);
    assertThat(String.valueOf(reader.cause())).contains("paused");
  }

  @Test
  void aPausedDomainServesItsLastSampleWithGrowingAgeAndNoStorm() { // B126
    BlockStatistics before = first("web");
    world.server.become("web", SdkVmState.PAUSED);
    world.passMillis(50);
    for (int second = 0; second < 300; second++) {
      world.pass(Duration.ofSeconds(1));
      BlockStatistics held = served(world.read("web"));
      assertThat(held.observation().isAsOfPause()).isTrue();
      assertThat(held.counters()).isEqualTo(before.counters());
      assertThat(held.observation().age(world)).isGreaterThanOrEqualTo(Duration.ofSeconds(second));
    }
    assertThat(ledger.issued(JobKind.SUBSCRIBE)).isOne();
    world.server.become("web", SdkVmState.RUNNING);
    world.passMillis(1100);
    BlockStatistics after = served(world.read("web"));
    assertThat(after.observation().isAsOfPause()).isFalse();
    assertThat(after.observation().age(world)).isLessThan(Duration.ofMillis(1100));
  }

  @Test
  void aPausedDomainWithoutASampleSaysSoAtOnce() { // B126
    Answer answer = world.read("lab");
    assertThat(((Answer.Fail) answer).cause().text()).contains("paused, nothing observed yet");
    assertThat(ledger.issued(JobKind.SUBSCRIBE)).isZero();
  }

  @Test
  void aDeadlineLeavesTheStateAlone() {
    world.server.silent("web", true);
    world.server.fault(JobKind.PERF_STATS, Fault.slow(Duration.ofSeconds(5)));
    DomainRef web = world.domain("web").ref();
    BlockStatisticsRequest request = BlockStatisticsRequest.of(web, "sda");
    assertThatThrownBy(
            () ->
                world.during(
                    () ->
                        world.connection.blockStatistics(
                            CallControl.within(Duration.ofMillis(300), world).call(), request)))
        .isInstanceOf(OperationTimeoutException.class);
    Waiters next = world.waits("web");
    assertThat(ledger.issued(JobKind.PERF_STATS)).isOne();
    world.pass(Duration.ofSeconds(5));
    assertThat(outcome(next).readBytes()).isPresent();
    assertThat(outcome(next).observation().source()).isEqualTo(SampleSource.ONE_SHOT);
  }

  @Test
  void aLostSessionWakesReadersAtOnceAndEveryCallSaysSo() {
    world.server.silent("web", true);
    world.server.fault(JobKind.PERF_STATS, Fault.never());
    Waiters reader = world.waits("web");
    world.server.dropSessions();
    world.passMillis(1);
    assertThat(String.valueOf(reader.cause())).contains("closed the connection");
    assertThat(world.connection.alive()).isFalse();
    assertThatThrownBy(() -> world.connection.info(RealWorld.call(), world.domain("web").ref()))
        .isInstanceOf(ConnectionLostException.class);
  }

  @Test
  void aServerThatForgotTheSubscriptionIsAskedAgainByWhoReads() {
    first("web");
    world.server.forgetSubscriptions();
    for (int second = 0; second < 20; second++) {
      world.pass(Duration.ofSeconds(1));
      world.read("web");
    }
    assertThat(ledger.issued(JobKind.SUBSCRIBE)).isEqualTo(2);
    assertThat(world.read("web")).isInstanceOf(Answer.Serve.class);
  }

  @Test
  void withoutAnAnswerToTheOneShotTheFirstEventServes() {
    world.server.fault(JobKind.PERF_STATS, Fault.failed(SdkError.OPERATION_FAILED));
    Waiters reader = world.waits("web");
    world.passMillis(25);
    assertThat(outcome(reader).observation().source()).isEqualTo(SampleSource.EVENT);
  }

  @Test
  void withoutAnySubscriptionOneShotsServe() {
    for (int attempt = 0; attempt < 10; attempt++) {
      world.server.fault(JobKind.SUBSCRIBE, Fault.failed(SdkError.OPERATION_FAILED));
    }
    for (int poll = 0; poll < 10; poll++) {
      first("web");
      world.pass(Duration.ofSeconds(2));
    }
    assertThat(ledger.issued(JobKind.SUBSCRIBE)).isLessThan(8);
  }

  @Test
  void aJobGivenUpIsForgottenAndTheOrphanItLeavesIsUnsubscribed() {
    world.server.fault(JobKind.SUBSCRIBE, Fault.slow(Duration.ofSeconds(40)));
    first("web");
    world.pass(Duration.ofSeconds(32));
    first("web");
    assertThat(ledger.issued(JobKind.SUBSCRIBE)).isEqualTo(1);
    world.pass(Duration.ofSeconds(60));
    assertThat(world.domain("web").cell().atRest()).isTrue();
    assertThat(world.server.subscriptions()).isZero();
  }

  @Test
  void aRestartIsAResetAndNeverARate() { // B006
    AtomicLong value = new AtomicLong(10 << 20);
    world.server.counters("web", (name, ran) -> OptionalLong.of(value.get()));
    BlockStatistics ten = first("web");
    BlockStatistics twenty = next(value, 20 << 20);
    assertThat(twenty.since(ten).isReset()).isFalse();
    world.server.become("web", SdkVmState.STOPPED);
    world.passMillis(15);
    world.server.become("web", SdkVmState.RUNNING);
    BlockStatistics one = next(value, 1 << 20);
    assertThat(one.since(twenty).isReset()).isTrue();
    assertThat(one.since(twenty).perSecond(counter())).isEmpty();
    BlockStatistics two = next(value, 2 << 20);
    assertThat(two.since(one).increase(counter())).hasValue(1 << 20);
  }

  @Test
  void zerosInBetweenAreAResetOnBothSides() { // B130
    AtomicLong value = new AtomicLong(20 << 20);
    world.server.counters("web", (name, ran) -> OptionalLong.of(value.get()));
    BlockStatistics twenty = first("web");
    BlockStatistics zero = next(value, 0);
    BlockStatistics stillZero = next(value, 0);
    BlockStatistics back = next(value, 21 << 20);
    for (StatisticsChange<BlockCounter> change :
        List.of(zero.since(twenty), stillZero.since(zero), back.since(stillZero))) {
      assertThat(change.perSecond(counter()).orElse(0)).isLessThan(1 << 20);
    }
    assertThat(zero.since(twenty).isReset()).isTrue();
    assertThat(back.since(stillZero).isReset()).isTrue();
  }

  @Test
  void repeatedValuesKeepTheTimeOfTheirLastChange() { // B125
    AtomicLong value = new AtomicLong(7);
    world.server.counters("web", (name, ran) -> OptionalLong.of(value.get()));
    BlockStatistics before = first("web");
    BlockStatistics same = next(value, 7);
    assertThat(same.observation().at()).isAfter(before.observation().at());
    assertThat(same.observation().changedAt()).isEqualTo(before.observation().changedAt());
    assertThat(next(value, 8).observation().changedAt()).isAfter(same.observation().at());
  }

  @Test
  void whatIsNotDeliveredOrNotBelievedIsAbsent() { // B010
    world.server.counters(
        "web",
        (name, ran) ->
            name.equals("devices.sata0.read_total")
                ? OptionalLong.of(0)
                : name.equals("devices.sata0.write_total")
                    ? OptionalLong.of(0xA5A5A5A5A5A5A5A5L)
                    : OptionalLong.empty());
    BlockStatistics sda = first("web");
    assertThat(sda.readBytes()).hasValue(0);
    assertThat(sda.counters()).hasSize(1);
  }

  @Test
  void anEmptyFirstEventServesNobodyAndTheSecondServesAll() { // B027
    AtomicLong events = new AtomicLong();
    world.server.fault(JobKind.PERF_STATS, Fault.failed(SdkError.OPERATION_FAILED));
    world.server.counters(
        "web",
        (name, ran) ->
            name.startsWith("devices.") && events.get() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(5));
    List<Waiters> readers = world.waits("web", 3);
    world.passMillis(500);
    assertThat(readers).allMatch(waiters -> waiters.latch().getCount() == 1);
    events.set(1);
    world.passMillis(600);
    readers.forEach(reader -> assertThat(outcome(reader).readBytes()).hasValue(5));
  }

  @Test
  void theCycleIsLearned() {
    first("web");
    for (int second = 0; second < 8; second++) {
      world.pass(Duration.ofSeconds(1));
      world.read("web");
    }
    assertThat(world.domain("web").cell().atRest()).isFalse();
    Optional<BlockStatistics> hand = Optional.of(served(world.read("web")));
    assertThat(hand).isPresent();
  }

  private BlockStatistics next(AtomicLong value, long then) {
    value.set(then);
    world.passMillis(1100);
    Answer answer = world.read("web");
    if (answer instanceof Answer.Wait) {
      world.passMillis(25);
      return outcome(((Answer.Wait) answer).waiters());
    }
    return served(answer);
  }

  private static BlockCounter counter() {
    return BlockCounter.READ_BYTES;
  }

  @Test
  void theCycleOfASlowServerIsLearnedFromOneSlowPoller() {
    SimulatorOptions options = SimulatorOptions.defaults().cycle(Duration.ofSeconds(5));
    world.close(); // the C library has one server at a time
    try (SteppedWorld slow = new SteppedWorld(options, new FixedSettings())) {
      for (int poll = 0; poll < 240; poll++) {
        slow.read("web");
        slow.pass(Duration.ofSeconds(15));
      }
      Ledger jobs = slow.server.ledger();
      assertThat(jobs.issued(JobKind.SUBSCRIBE)).isEqualTo(1);
      assertThat(jobs.issued(JobKind.UNSUBSCRIBE)).isZero();
      assertThat(jobs.issued(JobKind.PERF_STATS)).isEqualTo(1);
    }
  }

  @Test
  void theWaitForTheCycleIsBounded() {
    world.server.silent("web", true);
    world.read("web");
    world.pass(Duration.ofSeconds(25));
    assertThat(world.server.subscriptions()).isEqualTo(1);
    world.pass(Duration.ofSeconds(10));
    assertThat(world.server.subscriptions()).isZero();
  }
}
