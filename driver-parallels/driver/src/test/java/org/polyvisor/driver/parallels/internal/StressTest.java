package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.error.OperationCancelledException;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.CallControl;

/** Readers with short deadlines and interrupts, while the domain and the server misbehave. */
class StressTest {
  private static final int READERS = 8;
  private static final int READS = 4000;

  private final RealWorld world =
      new RealWorld(
          SimulatorOptions.defaults().latency(Duration.ofMillis(1)).cycle(Duration.ofMillis(2)),
          new FixedSettings());
  private final AtomicLong counter = new AtomicLong();
  private final AtomicLong served = new AtomicLong();

  @Test
  void noReaderSeesTimeOrCountersGoBackAndAllSettlesAtTheEnd() throws Exception {
    world.server.counters("web", (name, ran) -> OptionalLong.of(counter.getAndIncrement()));
    DomainRef web = world.domain("web");
    AtomicBoolean over = new AtomicBoolean();
    List<Thread> threads = new ArrayList<>();
    List<FutureTask<Boolean>> readers = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      FutureTask<Boolean> task = new FutureTask<>(new Reader(web, reader)::run, true);
      readers.add(task);
      threads.add(started(task));
    }
    Thread chaos = started(() -> disturb(over, threads));
    for (FutureTask<Boolean> reader : readers) {
      assertThat(reader.get()).isTrue();
    }
    over.set(true);
    chaos.join();
    assertThat(served.get()).isPositive();
    Eventually.holds(() -> world.server.subscriptions() == 0);
    world.close();
    assertThat(world.server.ledger().liveJobs()).isZero();
    assertThat(world.server.ledger().liveVms()).isZero();
  }

  private static Thread started(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void disturb(AtomicBoolean over, List<Thread> readers) {
    SplittableRandom random = new SplittableRandom(11);
    while (!over.get()) {
      switch (random.nextInt(8)) {
        case 0:
          stopAndStart();
          break;
        case 1:
          world.server.become("web", SdkVmState.PAUSED);
          LockSupport.parkNanos(1_000_000);
          world.server.become("web", SdkVmState.RUNNING);
          break;
        case 2:
          world.server.forgetSubscriptions();
          break;
        case 3:
          fail(random);
          break;
        default:
          readers.get(random.nextInt(readers.size())).interrupt();
      }
      LockSupport.parkNanos(1_000_000L * (1 + random.nextInt(4)));
    }
    world.server.become("web", SdkVmState.RUNNING);
  }

  private void stopAndStart() {
    world.server.become("web", SdkVmState.STOPPED);
    LockSupport.parkNanos(2_000_000);
    counter.set(0);
    world.server.become("web", SdkVmState.RUNNING);
  }

  private void fail(SplittableRandom random) {
    JobKind[] kinds = {JobKind.SUBSCRIBE, JobKind.UNSUBSCRIBE, JobKind.PERF_STATS};
    Fault[] faults = {
      Fault.failed(SdkError.OPERATION_FAILED),
      Fault.failedAfterEffect(SdkError.OPERATION_FAILED),
      Fault.refused(SdkError.OPERATION_FAILED),
      Fault.slow(Duration.ofMillis(3))
    };
    world.server.fault(kinds[random.nextInt(kinds.length)], faults[random.nextInt(faults.length)]);
  }

  /** One reader. */
  private final class Reader {
    private final DomainRef web;
    private final SplittableRandom random;
    private final BlockStatisticsRequest request;
    private @Nullable BlockStatistics last;

    Reader(DomainRef web, int seed) {
      this.web = web;
      this.random = new SplittableRandom(seed);
      this.request = BlockStatisticsRequest.of(web, "sda");
    }

    void run() {
      for (int read = 0; read < READS; read++) {
        try {
          Optional<BlockStatistics> hand = world.connection.atHand(request);
          check(hand.isPresent() ? hand.get() : slowly());
          served.incrementAndGet();
        } catch (OperationTimeoutException
            | OperationCancelledException
            | OperationInvalidException e) {
          Thread.interrupted();
        } catch (VirtException e) {
          assertThat(e).hasMessageContaining("failed");
        }
        LockSupport.parkNanos(random.nextInt(20) == 0 ? 300_000 : 1);
      }
    }

    private BlockStatistics slowly() {
      long deadline = random.nextBoolean() ? 300_000 : 60_000_000;
      BlockStatisticsRequest wanted =
          random.nextInt(4) == 0
              ? BlockStatisticsRequest.of(web, "sda")
                  .noOlderThan(Duration.ofMillis(random.nextInt(5)))
              : request;
      return world.connection.blockStatistics(
          CallControl.within(Duration.ofNanos(deadline)).call(), wanted);
    }

    private void check(BlockStatistics now) {
      BlockStatistics before = last;
      last = now;
      if (before == null) {
        return;
      }
      assertThat(now.observation().atNanos())
          .isGreaterThanOrEqualTo(before.observation().atNanos());
      if (now.observation().generation() == before.observation().generation()) {
        assertThat(now.readBytes().orElseThrow())
            .isGreaterThanOrEqualTo(before.readBytes().orElseThrow());
      }
    }
  }
}
