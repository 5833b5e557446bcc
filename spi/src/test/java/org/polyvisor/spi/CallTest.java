package org.polyvisor.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.OperationCancelledException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Ticker;

class CallTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(20);

  /** Each way to wait, for something that never comes. */
  static List<Consumer<Call>> waits() {
    return List.of(
        call -> call.await(new CountDownLatch(1), "a latch"),
        call -> call.get(new CompletableFuture<>(), "a result"),
        call -> {
          ReentrantLock lock = new ReentrantLock();
          Condition condition = lock.newCondition();
          try (Call.Held held = call.lock(lock, "a lock")) {
            while (true) {
              call.await(condition, "a signal");
            }
          }
        },
        call -> {
          ReentrantLock taken = new ReentrantLock();
          takeElsewhere(taken);
          call.lock(taken, "a lock").close();
        });
  }

  @ParameterizedTest
  @MethodSource("waits")
  void aWaitEndsAtTheDeadline(Consumer<Call> wait) {
    assertThatThrownBy(() -> wait.accept(CallControl.within(SHORT).call()))
        .isInstanceOf(OperationTimeoutException.class)
        .hasMessageContaining("no answer within 20 ms");
  }

  @ParameterizedTest
  @MethodSource("waits")
  void aWaitEndsWithTheCancellersReasonAndNoStrayInterrupt(Consumer<Call> wait) {
    CallControl control = CallControl.within(LONG);
    AtomicBoolean flag = new AtomicBoolean(true);
    CompletableFuture<Throwable> ended =
        CompletableFuture.supplyAsync(
            () -> {
              Throwable thrown = catchThrowable(() -> wait.accept(control.call()));
              flag.set(Thread.currentThread().isInterrupted());
              return thrown;
            });
    control.cancel(() -> VirtException.of(ErrorCode.INVALID_CONN, ErrorDomain.NONE, "closed"));
    assertThat(ended)
        .succeedsWithin(20, TimeUnit.SECONDS)
        .isInstanceOf(ConnectionClosedException.class);
    assertThat(flag).isFalse();
  }

  @ParameterizedTest
  @MethodSource("waits")
  void anInterruptEndsAWaitAndItsFlagIsKept(Consumer<Call> wait) {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> wait.accept(CallControl.within(LONG).call()))
        .isInstanceOf(OperationCancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("waits")
  void aVirtualClockEndsAWaitWhenItIsMoved(Consumer<Call> wait) {
    AtomicLong now = new AtomicLong();
    Ticker ticker =
        new Ticker() {
          @Override
          public long nanos() {
            return now.get();
          }

          @Override
          public boolean virtual() {
            return true;
          }
        };
    Call call = CallControl.within(LONG, ticker).call();
    CompletableFuture<Throwable> ended =
        CompletableFuture.supplyAsync(() -> catchThrowable(() -> wait.accept(call)));
    assertThat(ended).isNotDone();
    now.set(LONG.toNanos());
    assertThat(ended)
        .succeedsWithin(20, TimeUnit.SECONDS)
        .isInstanceOf(OperationTimeoutException.class);
  }

  @Test
  void whatIsThereIsNotWaitedFor() {
    Call call = CallControl.within(LONG).call();
    call.await(new CountDownLatch(0), "a latch");
    assertThat(call.get(CompletableFuture.completedFuture(7), "a result")).isEqualTo(7);
    ReentrantLock lock = new ReentrantLock();
    try (Call.Held held = call.lock(lock, "a lock")) {
      assertThat(lock.isHeldByCurrentThread()).isTrue();
    }
    assertThat(lock.isLocked()).isFalse();
  }

  @Test
  void whatAFutureEndedWithIsThrownAsItIs() {
    Call call = CallControl.within(LONG).call();
    IllegalStateException own = new IllegalStateException("own");
    assertThatThrownBy(() -> call.get(CompletableFuture.failedFuture(own), "x")).isSameAs(own);
    assertThatThrownBy(() -> call.get(CompletableFuture.failedFuture(new IOException("io")), "x"))
        .isInstanceOf(VirtException.class)
        .hasRootCauseMessage("io");
  }

  @Test
  void aShorterDeadlineIsKeptAndALongerOneIsNot() {
    Call call = CallControl.within(LONG).call();
    assertThat(call.within(Duration.ofHours(5))).isSameAs(call);
    assertThat(call.within(SHORT).remainingNanos()).isLessThanOrEqualTo(SHORT.toNanos());
    assertThat(call.within(SHORT).id()).isEqualTo(call.id());
  }

  @Test
  void hooksRunOnceAndNotAfterTheyWereTakenBack() {
    CallControl control = CallControl.within(LONG);
    AtomicInteger kept = new AtomicInteger();
    AtomicInteger back = new AtomicInteger();
    AtomicInteger late = new AtomicInteger();
    Registration keptOne = control.call().onCancel(kept::incrementAndGet);
    control.call().onCancel(back::incrementAndGet).close();
    control.cancel();
    control.cancel();
    Registration lateOne = control.call().onCancel(late::incrementAndGet);
    keptOne.close();
    lateOne.close();
    assertThat(List.of(kept.get(), back.get(), late.get())).containsExactly(1, 0, 1);
  }

  @Test
  void aCancelThatMeetsTheEndOfAWaitLeavesNoInterruptBehind() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      CallControl control = CallControl.within(LONG);
      CountDownLatch latch = new CountDownLatch(1);
      CyclicBarrier together = new CyclicBarrier(2);
      CompletableFuture<Void> other =
          CompletableFuture.runAsync(
              () -> {
                meet(together);
                latch.countDown();
                control.cancel();
              });
      meet(together);
      Throwable thrown = catchThrowable(() -> control.call().await(latch, "a latch"));
      assertThat(thrown == null || thrown instanceof OperationCancelledException).isTrue();
      other.get(20, TimeUnit.SECONDS);
      assertThat(Thread.interrupted()).isFalse();
    }
  }

  /** By a thread of its own: one of a pool might be the one that waits for the lock next. */
  private static void takeElsewhere(ReentrantLock lock) {
    Thread other = new Thread(lock::lock);
    other.start();
    while (!lock.isLocked()) {
      Thread.onSpinWait();
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
