package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.StatisticsRequest;

/** What a request says for itself goes before what the settings say for all. */
class RequestOptionsTest {
  private static final StatisticsOptions USUAL = StatisticsOptions.usual();

  private SteppedWorld world = new SteppedWorld();

  @AfterEach
  void close() {
    world.close();
    assertThat(world.server.ledger().isEmpty()).isTrue();
  }

  private void with(String setting, String value) {
    world.close();
    world = new SteppedWorld(SimulatorOptions.defaults(), new FixedSettings().with(setting, value));
  }

  private BlockStatisticsRequest request(StatisticsOptions how) {
    return BlockStatisticsRequest.of(world.domain("web").ref(), "sda").with(how);
  }

  private BlockStatistics read(StatisticsOptions how) {
    return read(request(how));
  }

  private BlockStatistics read(BlockStatisticsRequest request) {
    return world.during(
        () ->
            world.connection.blockStatistics(
                CallControl.within(Duration.ofSeconds(2), world).call(), request));
  }

  /** Neither events nor one-shots from now on. */
  private void stopPublishing() {
    world.server.silent("web", true);
    for (int i = 0; i < 50; i++) {
      world.server.fault(JobKind.PERF_STATS, Fault.failed(SdkError.OPERATION_FAILED));
    }
    world.pass(Duration.ofSeconds(20));
  }

  private long issued(JobKind kind) {
    return world.server.ledger().issued(kind);
  }

  @Test
  void whoTakesOldValuesGetsThemWhereTheSettingsFail() {
    BlockStatistics before = read(USUAL);
    stopPublishing();
    BlockStatistics old = read(USUAL.servingOld());
    assertThat(old.observation().generation()).isEqualTo(before.observation().generation());
    assertThat(old.observation().age(world)).isGreaterThan(Duration.ofSeconds(9));
    assertThatThrownBy(() -> read(USUAL)).isInstanceOf(VirtException.class);
  }

  @Test
  void whoTakesOldValuesUpToAnAgeGetsNoneThatAreOlder() {
    read(USUAL);
    stopPublishing();
    StatisticsOptions minute = USUAL.servingOldUpTo(Duration.ofMinutes(1));
    assertThat(read(minute).readBytes()).isPresent();
    world.pass(Duration.ofMinutes(1));
    assertThatThrownBy(() -> read(minute)).isInstanceOf(VirtException.class);
    assertThat(read(USUAL.servingOld()).readBytes()).isPresent();
  }

  @Test
  void whoTakesNoOldValuesGetsNoneWhereTheSettingsServeThem() {
    with("statistics.when-too-old", "serve");
    read(USUAL);
    stopPublishing();
    assertThat(read(USUAL).readBytes()).isPresent();
    assertThatThrownBy(() -> read(USUAL.failingWhenTooOld())).isInstanceOf(VirtException.class);
  }

  @Test
  void nobodyIsAskedForAReaderWhoWantsNoOneShot() {
    BlockStatistics first = read(USUAL.oneShots(false));
    assertThat(first.observation().source()).isEqualTo(SampleSource.EVENT);
    assertThat(issued(JobKind.PERF_STATS)).isZero();
  }

  @Test
  void aReaderMayHaveAOneShotWhereTheSettingsHaveNone() {
    with("statistics.one-shots", "false");
    world.server.silent("web", true);
    BlockStatistics first = read(USUAL.oneShots(true));
    assertThat(first.observation().source()).isEqualTo(SampleSource.ONE_SHOT);
    assertThat(issued(JobKind.PERF_STATS)).isEqualTo(1);
  }

  @Test
  void whoMayAskHelpsWhoWaitsForAnEvent() {
    world.server.silent("web", true);
    FutureTask<BlockStatistics> patient =
        new FutureTask<>(
            () ->
                world.connection.blockStatistics(RealWorld.call(), request(USUAL.oneShots(false))));
    new Thread(patient).start();
    Eventually.holds(() -> issued(JobKind.SUBSCRIBE) == 1);
    BlockStatistics other = read(USUAL);
    assertThat(other.observation().source()).isEqualTo(SampleSource.ONE_SHOT);
    Eventually.holds(
        () -> {
          world.passMillis(1);
          return patient.isDone();
        });
    assertThat(patient).isDone();
    assertThat(issued(JobKind.PERF_STATS)).isEqualTo(1);
  }

  @Test
  void aPromiseToComeBackKeepsTheSubscriptionAndNoLonger() {
    BlockStatisticsRequest request = request(USUAL.comingBackWithin(Duration.ofSeconds(70)));
    read(request);
    for (int minute = 0; minute < 10; minute++) {
      world.pass(Duration.ofMinutes(1));
      assertThat(read(request).observation().source()).isEqualTo(SampleSource.EVENT);
    }
    assertThat(issued(JobKind.SUBSCRIBE)).isEqualTo(1);
    assertThat(issued(JobKind.UNSUBSCRIBE)).isZero();
    assertThat(issued(JobKind.PERF_STATS)).isEqualTo(1);
    world.pass(Duration.ofMinutes(3));
    assertThat(world.server.subscriptions()).isZero();
    assertThat(world.domain("web").cell().atRest()).isTrue();
  }

  @Test
  void aPromiseIsRenewedByReadsAtHandTooAndThoseInBetweenCostNothing() {
    BlockStatisticsRequest request = request(USUAL.comingBackWithin(Duration.ofSeconds(40)));
    read(request);
    world.pass(Duration.ofSeconds(15));
    assertThat(world.connection.atHand(request)).isPresent();
    world.pass(Duration.ofSeconds(15));
    assertThat(world.connection.atHand(request)).isEmpty();
    read(request);
    assertThat(world.connection.atHand(request)).isPresent();
  }

  @Test
  void noPromiseIsBelievedForMoreThanAnHour() {
    read(USUAL.comingBackWithin(Duration.ofDays(1)));
    world.pass(Duration.ofMinutes(50));
    assertThat(world.server.subscriptions()).isEqualTo(1);
    world.pass(Duration.ofMinutes(20));
    assertThat(world.server.subscriptions()).isZero();
  }

  @Test
  void theOtherGroupsAreServedAsTheirRequestSays() {
    StatisticsRequest plain = StatisticsRequest.of(world.domain("web").ref());
    StatisticsRequest patient = plain.with(USUAL.oneShots(false));
    world.during(() -> world.connection.memoryStatistics(RealWorld.call(), patient));
    assertThat(issued(JobKind.PERF_STATS)).isZero();
    stopPublishing();
    StatisticsRequest old = plain.with(USUAL.servingOld());
    for (StatisticsRequest request : List.of(old, patient.with(USUAL.servingOld()))) {
      assertThat(world.during(() -> world.connection.vcpuStatistics(call(), request))).isNotEmpty();
      assertThat(world.during(() -> world.connection.interfaceStatistics(call(), request)))
          .isNotEmpty();
      assertThat(world.during(() -> world.connection.allBlockStatistics(call(), request)))
          .isNotEmpty();
    }
    assertThatThrownBy(() -> world.during(() -> world.connection.memoryStatistics(call(), plain)))
        .isInstanceOf(VirtException.class);
  }

  private Call call() {
    return CallControl.within(Duration.ofSeconds(2), world).call();
  }
}
