package org.polyvisor.spi;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

/**
 * One operation under way: it owns all waiting, so that a driver writes no time-out by hand and a
 * test can step it. Each wait ends with {@link org.polyvisor.error.OperationTimeoutException} at
 * the deadline, with the canceller's reason on cancel, and with {@link
 * org.polyvisor.error.OperationCancelledException} on an interrupt, whose flag stays set. A
 * deadline is kept as it was given: a driver that hands it on to what counts in whole seconds must
 * not let its caller wait for the rest of the last one.
 *
 * <p>Made by the facade or the kit. Safe for any thread. Parameters named {@code what} complete the
 * sentence "waiting for ..." in messages.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Call {
  /** On a virtual clock a wait looks at it this often. */
  private static final long VIRTUAL_SLICE_NANOS = 1_000_000;

  /** Beyond that 64 bits of nanoseconds would not do; who says more means "as long as it takes". */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final CallState state;
  private final long deadlineNanos;
  private final Duration allowed;

  Call(CallState state, long deadlineNanos, Duration allowed) {
    this.state = state;
    this.deadlineNanos = deadlineNanos;
    this.allowed = allowed;
  }

  /** A number for logs and traces, unique in this process. */
  public long id() {
    return state.id();
  }

  /** The time left until the deadline, in nanoseconds; 0 when it has passed. */
  public long remainingNanos() {
    return Math.max(0, deadlineNanos - state.ticker().nanos());
  }

  /** Whether somebody cancelled it; the deadline alone does not. */
  public boolean cancelled() {
    return state.cancelled();
  }

  /** Throws if the call is cancelled, its thread interrupted or its deadline passed. */
  public void check(String what) {
    state.throwIfCancelled();
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(what);
    }
    if (remainingNanos() == 0) {
      throw timedOut(what);
    }
  }

  /**
   * Runs a hook once when the call is cancelled, in the canceller's thread; at once if it is
   * already. For what an interrupt does not wake, as a read from a socket. The hook must be short.
   * Close the registration when the wait is over.
   */
  public Registration onCancel(Runnable hook) {
    return state.onCancel(hook);
  }

  static long nanos(Duration time) {
    return (time.compareTo(LONGEST) > 0 ? LONGEST : time).toNanos();
  }

  /** The same call with a deadline no later than this from now. */
  public Call within(Duration time) {
    long cut = state.ticker().nanos() + nanos(time);
    return cut - deadlineNanos < 0 ? new Call(state, cut, time) : this;
  }

  /** Takes a lock; close what is returned to give it back. */
  public Held lock(Lock lock, String what) {
    if (!lock.tryLock()) {
      waitFor(nanos -> lock.tryLock(nanos, TimeUnit.NANOSECONDS), what);
    }
    return lock::unlock;
  }

  /**
   * Waits for a signal, with the condition's lock held. May return without one, so stand in a loop
   * that looks at what is waited for.
   */
  @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
  public void await(Condition condition, String what) {
    waitFor(nanos -> condition.awaitNanos(nanos) > 0, what);
  }

  /** Waits until a latch has come to zero. */
  public void await(CountDownLatch latch, String what) {
    if (latch.getCount() > 0) {
      waitFor(nanos -> latch.await(nanos, TimeUnit.NANOSECONDS), what);
    }
  }

  /**
   * Waits for a result. A {@code RuntimeException} or {@code Error} that the future ended with is
   * thrown as it is, anything else wrapped.
   */
  public <T> T get(Future<T> future, String what) {
    waitFor(nanos -> done(future, nanos), what);
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(what);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause(), what);
    }
  }

  private static boolean done(Future<?> future, long nanos) throws InterruptedException {
    try {
      future.get(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (CancellationException | ExecutionException e) {
      return true;
    }
  }

  private void waitFor(Wait wait, String what) {
    while (true) {
      check(what);
      if (!state.enter()) {
        continue;
      }
      try {
        if (wait.upTo(slice())) {
          return;
        }
      } catch (InterruptedException e) {
        if (!state.cancelled()) {
          Thread.currentThread().interrupt();
          throw interrupted(what);
        }
      } finally {
        state.leave();
      }
    }
  }

  private long slice() {
    long left = Math.max(1, remainingNanos());
    return state.ticker().virtual() ? Math.min(left, VIRTUAL_SLICE_NANOS) : left;
  }

  private VirtException timedOut(String what) {
    return VirtException.of(
        ErrorCode.OPERATION_TIMEOUT,
        ErrorDomain.NONE,
        "waiting for " + what + ": no answer within " + text(allowed));
  }

  private static VirtException interrupted(String what) {
    return VirtException.of(
        ErrorCode.OPERATION_ABORTED, ErrorDomain.NONE, "waiting for " + what + ": interrupted");
  }

  private static RuntimeException failure(Throwable cause, String what) {
    if (cause instanceof RuntimeException) {
      return (RuntimeException) cause;
    }
    if (cause instanceof Error) {
      throw (Error) cause;
    }
    return VirtException.of(
            ErrorCode.INTERNAL_ERROR, ErrorDomain.NONE, "waiting for " + what + ": " + cause)
        .causedBy(cause);
  }

  private static String text(Duration time) {
    long millis = time.toMillis();
    return millis >= 1000 && millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  private interface Wait {
    boolean upTo(long nanos) throws InterruptedException;
  }

  /**
   * A lock that is held until it is closed, by the thread that took it.
   *
   * @since 0.1
   */
  @FunctionalInterface
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public interface Held extends AutoCloseable {
    @Override
    void close();
  }
}
