package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.CallControl;

/** What the settings say about age. */
class TooOldTest {
  private SteppedWorld world = new SteppedWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private void with(String... settings) {
    world.close();
    FixedSettings given = new FixedSettings();
    for (int i = 0; i < settings.length; i += 2) {
      given.with(settings[i], settings[i + 1]);
    }
    world = new SteppedWorld(SimulatorOptions.defaults(), given);
  }

  private BlockStatistics read(Duration patience) {
    BlockStatisticsRequest request = BlockStatisticsRequest.of(world.domain("web").ref(), "sda");
    return world.during(
        () ->
            world.connection.blockStatistics(CallControl.within(patience, world).call(), request));
  }

  /** Neither events nor one-shots from now on. */
  private void stopPublishing() {
    world.server.silent("web", true);
    for (int i = 0; i < 50; i++) {
      world.server.fault(JobKind.PERF_STATS, Fault.failed(SdkError.OPERATION_FAILED));
    }
  }

  @Test
  void byDefaultAReadFailsWhenThePublisherStopped() { // B030
    read(Duration.ofSeconds(1));
    stopPublishing();
    world.pass(Duration.ofSeconds(20));
    assertThatThrownBy(() -> read(Duration.ofSeconds(2))).isInstanceOf(VirtException.class);
  }

  @Test
  void ifAskedToTheOldValuesAreServedWithTheirAge() { // B028, B030
    with("statistics.when-too-old", "serve");
    BlockStatistics before = read(Duration.ofSeconds(1));
    stopPublishing();
    world.pass(Duration.ofSeconds(20));
    BlockStatistics old = read(Duration.ofMillis(200));
    assertThat(old.readBytes()).isPresent();
    Duration age = old.observation().age(world);
    assertThat(age).isGreaterThan(Duration.ofSeconds(9));
    world.pass(Duration.ofSeconds(5));
    BlockStatistics older = read(Duration.ofMillis(200));
    assertThat(older.observation().at()).isEqualTo(old.observation().at());
    assertThat(older.observation().age(world)).isGreaterThan(age.plusSeconds(4));
    assertThat(older.observation().generation()).isEqualTo(before.observation().generation());
  }

  @Test
  void whatIsServedThoughTooOldIsNeverOlderThanTheSettingsAdmit() { // B028, B125
    with("statistics.when-too-old", "serve");
    read(Duration.ofSeconds(1));
    stopPublishing();
    world.pass(Duration.ofMinutes(4));
    assertThat(read(Duration.ofMillis(200)).observation().age(world))
        .isLessThan(Duration.ofMinutes(5));
    world.pass(Duration.ofMinutes(1));
    assertThatThrownBy(() -> read(Duration.ofMillis(200))).isInstanceOf(VirtException.class);
  }

  @Test
  void manyReadersOfOldValuesCauseOneReloadAndFailAfterItFailed() throws Exception { // B028
    with("statistics.when-too-old", "serve", "statistics.serve-up-to", "30s");
    read(Duration.ofSeconds(1));
    world.server.silent("web", true);
    world.pass(Duration.ofSeconds(12));
    long before = world.server.ledger().issued(JobKind.PERF_STATS);
    world.server.fault(JobKind.PERF_STATS, Fault.slow(Duration.ofSeconds(10)));
    world.server.fault(JobKind.SUBSCRIBE, Fault.failed(SdkError.OPERATION_FAILED));
    ExecutorService readers = Executors.newFixedThreadPool(50);
    BlockStatisticsRequest request = BlockStatisticsRequest.of(world.domain("web").ref(), "sda");
    Callable<BlockStatistics> reader =
        () ->
            world.connection.blockStatistics(
                CallControl.within(Duration.ofMillis(200), world).call(), request);
    List<Future<BlockStatistics>> all =
        IntStream.range(0, 50).mapToObj(i -> readers.submit(reader)).toList();
    Eventually.holds(
        () -> {
          world.passMillis(1);
          return all.stream().allMatch(Future::isDone);
        });
    readers.shutdown();
    for (Future<BlockStatistics> one : all) {
      assertThat(one.get().observation().age(world)).isGreaterThan(Duration.ofSeconds(9));
    }
    assertThat(world.server.ledger().issued(JobKind.PERF_STATS)).isEqualTo(before + 1);
    stopPublishing();
    world.pass(Duration.ofSeconds(30));
    assertThatThrownBy(() -> read(Duration.ofMillis(200))).isInstanceOf(VirtException.class);
  }

  @Test
  void servingOldValuesNeverServesThoseOfAnEarlierRun() {
    with("statistics.when-too-old", "serve");
    read(Duration.ofSeconds(1));
    stopPublishing();
    world.server.become("web", SdkVmState.STOPPED);
    world.passMillis(20);
    assertThatThrownBy(() -> read(Duration.ofMillis(200)))
        .isInstanceOf(OperationInvalidException.class);
    world.server.become("web", SdkVmState.RUNNING);
    world.passMillis(20);
    assertThatThrownBy(() -> read(Duration.ofMillis(200))).isInstanceOf(VirtException.class);
  }

  @Test
  void aMaximumAgeOfTheSettingsHoldsForRequestsThatSayNothing() {
    with("statistics.max-age", "10s");
    BlockStatistics first = read(Duration.ofSeconds(1));
    world.server.silent("web", true);
    world.pass(Duration.ofSeconds(7));
    assertThat(read(Duration.ofSeconds(1)).observation().at())
        .isAfterOrEqualTo(first.observation().at());
    assertThat(read(Duration.ofSeconds(1)).observation().age(world))
        .isLessThanOrEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aTightMaximumAgeOfTheSettingsHoldsAtHandToo() {
    with("statistics.max-age", "100ms");
    BlockStatisticsRequest request = BlockStatisticsRequest.of(world.domain("web").ref(), "sda");
    world.during(() -> world.connection.blockStatistics(RealWorld.call(), request));
    world.passMillis(500);
    assertThat(world.connection.atHand(request)).isEmpty();
  }

  @Test
  void aOneShotBehindTheWindowIsNotIssuedWhenItsReadersHaveLeft() {
    with("jobs.window", "1");
    world.server.fault(JobKind.SUBSCRIBE, Fault.slow(Duration.ofSeconds(5)));
    assertThatThrownBy(() -> read(Duration.ofMillis(300)))
        .isInstanceOf(OperationTimeoutException.class);
    world.pass(Duration.ofSeconds(20));
    assertThat(world.server.ledger().issued(JobKind.PERF_STATS)).isZero();
  }
}
