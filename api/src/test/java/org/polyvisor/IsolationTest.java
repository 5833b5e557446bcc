package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.DriverException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.fixture.FixtureProvider;
import org.polyvisor.fixture.Fixtures;
import org.polyvisor.fixture.ManyGuests;
import org.polyvisor.fixture.Scripted;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.Event;
import org.polyvisor.model.HostInfo;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.spi.Call;

/** What one driver, listener, executor or exception does must stay with it. */
class IsolationTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - end).isNegative();
      Thread.onSpinWait();
    }
  }

  private static Event event() {
    return DomainEvent.lifecycle(
        Scripted.DOMAIN, LifecycleEventDetail.STARTED_BOOTED, Instant.EPOCH);
  }

  @Test
  void moreCallersThanThreadsWaitForTheirTurnAndNoneFails() throws Exception {
    int callers = 32;
    ManyGuests guests = new ManyGuests(20);
    FixtureProvider.opening(request -> guests);
    try (Connection connection =
        Polyvisor.builder()
            .uri("fixture:///" + UUID.randomUUID())
            .set("pool.threads", "3")
            .open()) {
      Domain domain = connection.domain("guest7");
      CyclicBarrier together = new CyclicBarrier(callers);
      ExecutorService executor = Executors.newFixedThreadPool(callers);
      List<Future<?>> all = new ArrayList<>();
      for (int c = 0; c < callers; c++) {
        boolean many = c % 4 == 0;
        all.add(
            executor.submit(
                () -> {
                  together.await();
                  for (int i = 0; i < 100; i++) {
                    domain.info();
                    if (many) {
                      assertThat(
                              connection
                                  .statistics(StatisticsQuery.of(StatisticsGroup.STATE))
                                  .all())
                          .allMatch(row -> row.error().isEmpty());
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      executor.shutdown();
    }
  }

  @Test
  void aCheckedExceptionIsNamedAndKept() {
    Scripted scripted = new Scripted();
    try (Connection connection = Fixtures.open(scripted)) {
      scripted.behaving(
          (method, proceed) -> {
            throw new IOException("disk on fire");
          });
      // A proxy wraps what its interface does not declare; the cause is what counts.
      assertThatThrownBy(connection::host)
          .isInstanceOf(DriverException.class)
          .hasRootCauseMessage("disk on fire");
      scripted.release();
    }
  }

  @Test
  void anExceptionThatCannotSayWhatItIsBecomesADriversError() {
    Scripted scripted = new Scripted();
    try (Connection connection = Fixtures.open(scripted)) {
      scripted.behaving(
          (method, proceed) -> {
            throw new IllegalStateException() {
              private static final long serialVersionUID = 1L;

              @Override
              public String toString() {
                throw new IllegalArgumentException("boom");
              }
            };
          });
      assertThatThrownBy(connection::host)
          .isInstanceOf(DriverException.class)
          .hasMessageContaining("'fixture'");
      scripted.release();
    }
  }

  @Test
  void anErrorInAListenerCostsItOneEvent() {
    Scripted scripted = new Scripted();
    AtomicInteger seen = new AtomicInteger();
    try (Connection connection = Fixtures.open(scripted);
        Subscription subscription =
            connection.listen(
                event -> {
                  seen.incrementAndGet();
                  throw new AssertionError("a listener that fails");
                },
                Runnable::run)) {
      for (int i = 0; i < 10; i++) {
        scripted.sinks().forEach(sink -> sink.event(event()));
      }
      assertThat(seen).hasValue(10);
      assertThat(subscription.lost()).isZero();
    }
  }

  @Test
  void anExecutorThatRefusesOnceIsAskedAgain() {
    Scripted scripted = new Scripted();
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger seen = new AtomicInteger();
    try (Connection connection = Fixtures.open(scripted);
        Subscription subscription =
            connection.listen(
                event -> seen.incrementAndGet(),
                task -> {
                  if (asked.getAndIncrement() == 0) {
                    throw new RejectedExecutionException("full");
                  }
                  task.run();
                })) {
      for (int i = 0; i < 10; i++) {
        scripted.sinks().forEach(sink -> sink.event(event()));
      }
      assertThat(seen).hasValue(10);
      assertThat(subscription.lost()).isZero();
    }
  }

  @Test
  void aRegistrationThatComesTooLateIsClosedAgain() {
    Scripted scripted = new Scripted();
    try (Connection connection = Fixtures.open(scripted)) {
      scripted.hanging();
      assertThat(catchThrowable(() -> connection.within(SHORT).subscribe()))
          .isInstanceOf(OperationTimeoutException.class);
      scripted.release();
      await(() -> connection.calls().hung() == 0);
      await(() -> scripted.sinks().isEmpty());
    }
  }

  @Test
  void whereNobodyCanSayWhetherItIsAliveTheLeaseIsGivenBack() {
    Scripted scripted = new Scripted();
    AtomicInteger openings = new AtomicInteger();
    FixtureProvider.opening(
        request -> {
          openings.incrementAndGet();
          return scripted.connection();
        });
    String uri = "fixture:///" + UUID.randomUUID();
    // The first alone looks at nothing; the second asks whether the first one's is alive.
    Connection first = Polyvisor.builder().uri(uri).set("call.deadline", "300ms").open();
    scripted.hanging();
    assertThat(
            catchThrowable(() -> Polyvisor.builder().uri(uri).set("call.deadline", "300ms").open()))
        .isInstanceOf(OperationTimeoutException.class);
    scripted.release();
    first.close();
    assertThat(openings).hasValue(1);
    assertThat(scripted.closings()).isEqualTo(1);
  }

  @Test
  void hooksOfOneDriverThatHangDoNotKeepThoseOfAnotherFromRunning() {
    CountDownLatch stuck = new CountDownLatch(1);
    AtomicInteger ran = new AtomicInteger();
    try {
      Connection sick = openHooked(2, () -> awaitDeaf(stuck), stuck);
      for (int i = 0; i < 6; i++) {
        assertThat(catchThrowable(() -> sick.within(SHORT).host()))
            .isInstanceOf(OperationTimeoutException.class);
      }
      Connection well = openHooked(3, ran::incrementAndGet, stuck);
      assertThat(catchThrowable(() -> well.within(SHORT).host()))
          .isInstanceOf(OperationTimeoutException.class);
      await(() -> ran.get() == 1);
    } finally {
      stuck.countDown();
    }
  }

  /** A connection, on a pool of its own, whose calls register this hook and then hang. */
  private static Connection openHooked(int pool, Runnable hook, CountDownLatch until) {
    ManyGuests guests =
        new ManyGuests(1) {
          @Override
          public HostInfo host(Call call) {
            var ignored = call.onCancel(hook);
            awaitDeaf(until);
            return super.host(call);
          }
        };
    FixtureProvider.opening(request -> guests);
    return Polyvisor.builder()
        .uri("fixture:///" + UUID.randomUUID())
        .set("pool.threads", String.valueOf(30 + pool))
        .set("pool.hung-calls", "29")
        .open();
  }

  private static void awaitDeaf(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // Deaf on purpose.
        continue;
      }
    }
  }
}
