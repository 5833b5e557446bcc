package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.LifecycleRequest;

class ClosingTest {
  private final RealWorld world = new RealWorld();
  private final ParallelsConnection connection = world.connection;

  @AfterEach
  void close() {
    world.close();
    Ledger ledger = world.server.ledger();
    assertThat(ledger.liveSessions() + ledger.liveJobs() + ledger.liveVms()).isZero();
  }

  @Test
  void waitersEndWithConnectionClosed() throws Exception {
    world.server.silent("web", true);
    world.server.fault(JobKind.PERF_STATS, Fault.never());
    DomainRef web = world.domain("web");
    List<FutureTask<BlockStatistics>> readers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      readers.add(
          started(
              () ->
                  connection.blockStatistics(
                      RealWorld.call(), BlockStatisticsRequest.of(web, "sda"))));
    }
    world.server.fault(JobKind.CHANGE, Fault.never());
    FutureTask<BlockStatistics> changer =
        started(
            () -> {
              connection.suspend(RealWorld.call(), LifecycleRequest.of(web));
              return BlockStatisticsFixture.none();
            });
    Eventually.holds(() -> world.server.ledger().issued(JobKind.PERF_STATS) == 1);
    Eventually.holds(() -> world.server.ledger().issued(JobKind.CHANGE) == 1);
    connection.close(RealWorld.call());
    readers.add(changer);
    for (FutureTask<BlockStatistics> reader : readers) {
      assertThatThrownBy(() -> reader.get(20, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(ConnectionClosedException.class);
    }
  }

  @Test
  void afterClosingEverythingSaysSoAndNothingIsHeard() {
    RecordingSink sink = new RecordingSink();
    connection.listen(Set.of(EventKind.LIFECYCLE), sink);
    BlockStatisticsRequest request = BlockStatisticsRequest.of(world.domain("web"), "sda");
    connection.blockStatistics(RealWorld.call(), request);
    connection.close(RealWorld.call());
    connection.close(RealWorld.call());
    assertThat(sink.end()).isInstanceOf(ConnectionClosedException.class);
    assertThat(connection.alive()).isFalse();
    assertThat(connection.atHand(request)).isEmpty();
    assertThatThrownBy(() -> connection.domains(RealWorld.call(), DomainFilter.all()))
        .isInstanceOf(ConnectionClosedException.class);
    assertThatThrownBy(() -> connection.blockStatistics(RealWorld.call(), request))
        .isInstanceOf(ConnectionClosedException.class);
    assertThatThrownBy(() -> connection.listen(Set.of(EventKind.LIFECYCLE), sink))
        .isInstanceOf(ConnectionClosedException.class);
    world.server.become("web", SdkVmState.PAUSED);
    assertThat(sink.heard()).isEmpty();
  }

  @Test
  void closingFromInsideACallbackDoesNotWaitForIt() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    connection.listen(
        Set.of(EventKind.LIFECYCLE),
        new EventSink() {
          @Override
          public void event(Event event) {
            connection.close(RealWorld.call());
            closed.countDown();
          }

          @Override
          public void ended(VirtException cause) {
            assertThat(cause).isInstanceOf(ConnectionClosedException.class);
          }
        });
    world.server.become("web", SdkVmState.PAUSED);
    assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(connection.alive()).isFalse();
  }

  private static FutureTask<BlockStatistics> started(Callable<BlockStatistics> action) {
    FutureTask<BlockStatistics> task = new FutureTask<>(action);
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    return task;
  }
}
