package org.polyvisor.internal.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.Registration;

/**
 * One call on its way through the pool. It ends exactly once: with the driver's answer, or because
 * its caller gave up. What the driver answers after that is handed to {@code late} and otherwise
 * forgotten.
 *
 * <p>States: waiting or running; over (an {@link End} is set). The first to set the end wins.
 */
public final class PendingCall<T> {
  private final String what;
  private final Duration deadline;
  private final CallControl control;
  private final Function<Call, T> body;
  private final Consumer<T> late;
  private final long endNanos;
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<@Nullable End<T>> end = new AtomicReference<>();
  private volatile Executor hooks = Runnable::run;
  private volatile @Nullable Thread waiter;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);

  private enum Phase {
    WAITING,
    RUNNING,
    RUNNING_HUNG,
    BACK
  }

  private record End<T>(@Nullable T value, @Nullable Throwable failure) {}

  /**
   * A call that has not begun.
   *
   * @param what what it does, for messages: "listing domains"
   * @param late takes an answer that came too late, to close what it holds
   */
  public PendingCall(String what, Duration deadline, Function<Call, T> body, Consumer<T> late) {
    this.what = what;
    this.deadline = deadline;
    this.body = body;
    this.late = late;
    this.control = CallControl.within(deadline);
    this.endNanos = System.nanoTime() + deadline.toNanos();
  }

  /** What it does. */
  public String what() {
    return what;
  }

  /** Ends it for its caller with this reason, and tells the driver. Does nothing if it is over. */
  public void abandon(Supplier<VirtException> reason) {
    if (end.compareAndSet(null, new End<>(null, reason.get()))) {
      over.countDown();
      LockSupport.unpark(waiter);
      control.cancel(reason, hooks);
    }
  }

  /** Who runs the driver's cancel hooks: whoever gives a call up must not wait for them. */
  void hooksRunIn(Executor executor) {
    hooks = executor;
  }

  /** Runs the body in the current thread, a thread of the pool. */
  void runHere(AtomicInteger hung) {
    if (!phase.compareAndSet(Phase.WAITING, Phase.RUNNING)) {
      return;
    }
    try {
      T value = body.apply(control.call());
      if (!finish(new End<>(value, null))) {
        late.accept(value);
      }
    } catch (Throwable e) { // whatever a driver throws is the caller's to see
      finish(new End<>(null, e));
    } finally {
      if (phase.getAndSet(Phase.BACK) == Phase.RUNNING_HUNG) {
        hung.decrementAndGet();
      }
      // A wait that was cancelled may have left the flag; the thread serves others next.
      Thread.interrupted();
    }
  }

  private boolean finish(End<T> how) {
    boolean first = end.compareAndSet(null, how);
    over.countDown();
    return first;
  }

  /** Waits for the end in the caller's thread. */
  T await(AtomicInteger hung) {
    try {
      if (!over.await(Math.max(0, endNanos - System.nanoTime()), TimeUnit.NANOSECONDS)) {
        abandon(() -> timedOut(Optional.empty()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      abandon(this::interruption);
    }
    End<T> how = end.get();
    countIfHung(hung);
    return result(how);
  }

  /** Whether it has ended, for its caller. */
  public boolean isOver() {
    return end.get() != null;
  }

  /** What it ended with, if that was no answer. */
  public Optional<Throwable> failure() {
    End<T> how = end.get();
    return how == null ? Optional.empty() : Optional.ofNullable(how.failure());
  }

  /** Counts it among the hung ones, if it was given up while it runs. */
  void countIfHung(AtomicInteger hung) {
    if (phase.get() != Phase.RUNNING) {
      // Not begun: it never will be, if nobody was faster.
      phase.compareAndSet(Phase.WAITING, Phase.BACK);
    }
    if (phase.get() == Phase.RUNNING && isGivenUp()) {
      hung.incrementAndGet();
      if (!phase.compareAndSet(Phase.RUNNING, Phase.RUNNING_HUNG)) {
        hung.decrementAndGet();
      }
    }
  }

  private boolean isGivenUp() {
    return control.call().cancelled();
  }

  private T result(@Nullable End<T> how) {
    if (how == null) {
      throw new IllegalStateException("a call ended without an end: " + what);
    }
    if (how.failure() != null) {
      throw PendingCall.<RuntimeException>asIs(how.failure());
    }
    if (how.value() == null) {
      throw new IllegalStateException("answered null");
    }
    return how.value();
  }

  /** What a driver threw, checked or not; languages other than Java throw what they like. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E asIs(Throwable thrown) throws E {
    throw (E) thrown;
  }

  /** Runs when somebody abandons the call; at once if it was. */
  void onAbandon(Runnable what) {
    Registration kept = control.call().onCancel(what);
    if (isOver()) {
      kept.close();
    }
  }

  /** The thread that waits for its turn, to be woken when somebody abandons the call. */
  void wakes(Thread thread) {
    waiter = thread;
  }

  /** How much time is left. */
  long leftNanos() {
    return Math.max(0, endNanos - System.nanoTime());
  }

  /** How long a wait may last before it must look at the call again. */
  long sliceNanos() {
    long left = Math.max(0, endNanos - System.nanoTime());
    return Math.min(left, TimeUnit.MILLISECONDS.toNanos(20));
  }

  /** Throws if the deadline has passed before the call began. */
  void throwIfOver(Optional<String> why) {
    throwIfAbandoned(null);
    if (endNanos - System.nanoTime() <= 0) {
      phase.set(Phase.BACK);
      throw timedOut(why);
    }
  }

  /** Throws the reason if somebody abandoned the call; gives back the permit it holds. */
  void throwIfAbandoned(@Nullable Permits held) {
    End<T> how = end.get();
    if (how != null && how.failure() instanceof RuntimeException) {
      phase.set(Phase.BACK);
      if (held != null) {
        held.release();
      }
      throw (RuntimeException) how.failure();
    }
  }

  /** What an interrupt of the caller leads to; the flag is set again. */
  VirtException interrupted() {
    Thread.currentThread().interrupt();
    return interruption();
  }

  private VirtException interruption() {
    return VirtException.of(
        ErrorCode.OPERATION_ABORTED, ErrorDomain.NONE, what + ": the caller was interrupted");
  }

  private VirtException timedOut(Optional<String> why) {
    return VirtException.of(
        ErrorCode.OPERATION_TIMEOUT,
        ErrorDomain.NONE,
        what
            + ": no answer within "
            + Durations.text(deadline)
            + why.map(reason -> " (" + reason + ")").orElse(""));
  }
}
