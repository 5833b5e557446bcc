package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.OperationCancelledException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.fixture.FixtureProvider;
import org.polyvisor.fixture.OtherProvider;
import org.polyvisor.fixture.Scripted;

/** What a driver that hangs may cost: its own calls, up to a bound, and nobody else's. */
class PoolTest {
  private static final Duration SHORT = Duration.ofMillis(30);

  private final Scripted stuck = new Scripted();

  private Connection open(Scripted scripted, int threads, int hung) {
    FixtureProvider.opening(request -> scripted.connection());
    return Polyvisor.builder()
        .uri("fixture:///" + UUID.randomUUID())
        .set("pool.threads", String.valueOf(threads))
        .set("pool.hung-calls", String.valueOf(hung))
        .open();
  }

  @AfterEach
  void release() {
    stuck.release();
  }

  @Test
  void hungCallsAreCountedRefusedAtTheBoundAndForgottenWhenTheyComeBack() {
    Connection connection = open(stuck, 21, 3);
    stuck.hanging();
    for (int i = 1; i <= 3; i++) {
      int hung = i;
      // A call that no thread had begun in its time does not hang.
      await(
          () -> {
            assertThat(catchThrowable(() -> connection.within(SHORT).host()))
                .isInstanceOf(OperationTimeoutException.class);
            return connection.calls().hung() == hung;
          });
    }
    assertThatThrownBy(connection::host)
        .isInstanceOf(VirtException.class)
        .hasMessageContaining("3 calls of driver 'fixture'")
        .extracting(e -> ((VirtException) e).code())
        .isEqualTo(ErrorCode.RESOURCE_BUSY);
    stuck.release();
    await(() -> connection.calls().hung() == 0 && connection.calls().active() == 0);
    assertThat(connection.host().hypervisor()).isEqualTo("FIXTURE");
    connection.close();
  }

  @Test
  void whenAllThreadsAreBusyACallerWaitsNoLongerThanItsDeadline() {
    Connection connection = open(stuck, 2, 5);
    stuck.hanging();
    for (int i = 0; i < 2; i++) {
      Thread caller = new Thread(() -> catchThrowable(connection::host));
      caller.setDaemon(true);
      caller.start();
    }
    await(() -> connection.calls().active() == 2);
    assertThatThrownBy(() -> connection.within(SHORT).host())
        .isInstanceOf(OperationTimeoutException.class)
        .hasMessageContaining("all 2 threads of driver 'fixture' were busy");
    stuck.release();
    await(() -> connection.calls().active() == 0);
    connection.close();
  }

  @Test
  void whoWaitsForAThreadIsWokenByItsCancellationAndTheNextGetsItsTurn() throws Exception {
    Connection connection = open(stuck, 1, 5);
    stuck.hanging();
    Thread busy = started(() -> catchThrowable(connection::host));
    await(() -> connection.calls().active() == 1);
    Cancellation stop = new Cancellation();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread first = started(() -> thrown.set(catchThrowable(connection.with(stop)::host)));
    Thread second = started(connection::host);
    await(() -> isParked(first) && isParked(second));
    stop.cancel();
    first.join();
    assertThat(thrown.get()).isInstanceOf(OperationCancelledException.class);
    stuck.release();
    busy.join();
    second.join();
    connection.close();
  }

  private static boolean isParked(Thread thread) {
    return thread.getState() == Thread.State.TIMED_WAITING;
  }

  private static Thread started(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Test
  void anotherDriverNoticesNothing() {
    Connection sick = open(stuck, 3, 2);
    stuck.hanging();
    for (int i = 0; i < 2; i++) {
      assertThat(catchThrowable(() -> sick.within(SHORT).host()))
          .isInstanceOf(OperationTimeoutException.class);
    }
    assertThat(catchThrowable(sick::host)).isInstanceOf(VirtException.class);
    Scripted well = new Scripted();
    OtherProvider.opening(well);
    try (Connection other =
        Polyvisor.builder()
            .uri("other:///")
            .set("pool.threads", "3")
            .set("pool.hung-calls", "2")
            .open()) {
      assertThat(other.host().hypervisor()).isEqualTo("FIXTURE");
      assertThat(other.calls().hung()).isZero();
    }
    stuck.release();
    await(() -> sick.calls().hung() == 0);
    sick.close();
  }

  @Test
  void aLateConnectionIsClosedAgain() {
    Scripted slow = new Scripted();
    FixtureProvider.opening(
        request -> {
          stuck.hanging();
          stuck.connection().host(request.call());
          return slow.connection();
        });
    assertThatThrownBy(
            () -> Polyvisor.builder().uri("fixture:///" + UUID.randomUUID()).deadline(SHORT).open())
        .isInstanceOf(OperationTimeoutException.class);
    assertThat(slow.closings()).isZero();
    stuck.release();
    await(() -> slow.closings() == 1);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - end).isNegative();
      Thread.onSpinWait();
    }
  }
}
