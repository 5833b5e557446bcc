package org.polyvisor.internal.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.text.Counted;

/**
 * The threads in which one driver's calls run, so that a caller can leave a call that does not come
 * back.
 *
 * <p>Assumes nothing of the driver. Guarantees: a caller never waits past its deadline; at most
 * {@code threads} calls run at once; once {@code hungCalls} of them were given up and have not come
 * back, new ones are refused at once instead of lining up behind them. There is no queue: a caller
 * waits for a permit in its own thread. Threads are daemons and go when idle.
 */
public final class CallPool {
  private static final long IDLE_SECONDS = 10;
  private static final Duration GRACE = Duration.ofMillis(50);
  private static final long PAUSE_NANOS = 200_000;

  /** How long a thread stays with one caller's calls, if there is more than one. */
  private static final long TURN_NANOS = 5_000_000;

  private final String driver;
  private final CallLimits limits;
  private final Permits permits;
  private final AtomicInteger hung = new AtomicInteger();
  private final ThreadPoolExecutor threads;

  /** Hooks are this driver's code: those of another must not wait behind them. */
  private final HookRunner hooks = new HookRunner();

  /** A pool for the driver of this name. */
  public CallPool(String driver, CallLimits limits) {
    this.driver = driver;
    this.limits = limits;
    permits = new Permits(limits.threads());
    AtomicInteger count = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            0,
            // The permits are the bound. A thread that gave its permit back may not be idle yet, so
            // that for a moment there can be a few more threads than calls.
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> daemon(task, "polyvisor-" + driver + "-" + count.incrementAndGet()));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Calls given up by their callers that have not come back. */
  public int hungCalls() {
    return hung.get();
  }

  /** Calls that run now, hung ones included. */
  public int activeCalls() {
    return limits.threads() - permits.available();
  }

  /** The bounds. */
  public CallLimits limits() {
    return limits;
  }

  /**
   * Runs the call in a thread of the pool and waits for it in the caller's, until it ends, its
   * deadline passes, the caller is interrupted, or somebody {@linkplain PendingCall#abandon
   * abandons} it.
   */
  public <T> T run(PendingCall<T> call) {
    call.hooksRunIn(hooks);
    acquire(call);
    try {
      threads.execute(() -> work(call));
    } catch (RuntimeException | Error e) {
      permits.release();
      throw e;
    }
    return call.await(hung);
  }

  /** A call among many of one caller. */
  public interface Link {
    /** The call. */
    PendingCall<?> call();

    /**
     * Runs in the call's thread when the driver has come back.
     *
     * @param goesOn whether that thread can take another one
     * @return what it goes on with; empty for nothing
     */
    Optional<? extends Link> done(boolean goesOn);
  }

  /**
   * Begins a call if a thread is free, and does not wait for it. The thread goes on with the next
   * ones, but gives itself back now and then, so that others have their turn. The caller sees to
   * the deadlines, by {@link #giveUp}.
   */
  public boolean tryStart(Link first) {
    refuseIfHung(first.call());
    if (!permits.tryAcquire()) {
      return false;
    }
    try {
      threads.execute(() -> workOn(first));
      return true;
    } catch (RuntimeException | Error e) {
      permits.release();
      throw e;
    }
  }

  private void workOn(Link first) {
    long end = System.nanoTime() + TURN_NANOS;
    Optional<? extends Link> link = Optional.of(first);
    boolean mine = true;
    try {
      while (mine && link.isPresent()) {
        Link now = link.get();
        now.call().hooksRunIn(hooks);
        now.call().runHere(hung);
        mine = System.nanoTime() - end < 0 && hung.get() < limits.hungCalls();
        if (!mine) {
          // Before its caller hears of it: he may want to go on in another thread.
          permits.release();
        }
        link = now.done(mine);
      }
    } finally {
      if (mine) {
        permits.release();
      }
    }
  }

  /**
   * Begins a call if a thread is free, and does not wait for it; {@code done} runs in that thread
   * when the driver has come back. The caller sees to the deadline, by {@link #giveUp}.
   */
  public boolean tryStart(PendingCall<?> call, Runnable done) {
    return tryStart(new Alone(call, done));
  }

  private record Alone(PendingCall<?> call, Runnable then) implements Link {
    @Override
    public Optional<Link> done(boolean goesOn) {
      then.run();
      return Optional.empty();
    }
  }

  /** Ends a call that was begun by {@link #tryStart}, for this reason. */
  public void giveUp(PendingCall<?> call, Supplier<VirtException> reason) {
    call.abandon(reason);
    call.countIfHung(hung);
  }

  private void work(PendingCall<?> call) {
    try {
      call.runHere(hung);
    } finally {
      permits.release();
    }
  }

  private String busy() {
    return limits.threads() == 1
        ? "the one thread of driver '" + driver + "' was busy"
        : "all " + limits.threads() + " threads of driver '" + driver + "' were busy";
  }

  private void acquire(PendingCall<?> call) {
    refuseIfHung(call);
    try {
      permits.acquire(call, this::busy);
      call.throwIfAbandoned(permits);
    } catch (InterruptedException e) {
      throw call.interrupted();
    }
  }

  private void refuseIfHung(PendingCall<?> call) {
    if (hung.get() < limits.hungCalls()) {
      return;
    }
    // A call that heeds its cancellation is back in a moment: not every late one is hung.
    long until = System.nanoTime() + Math.min(GRACE.toNanos(), call.sliceNanos());
    while (hung.get() >= limits.hungCalls() && System.nanoTime() - until < 0) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    int late = hung.get();
    if (late >= limits.hungCalls()) {
      throw VirtException.of(
          ErrorCode.RESOURCE_BUSY,
          ErrorDomain.NONE,
          Counted.of(late, "call")
              + " of driver '"
              + driver
              + (late == 1 ? "' has" : "' have")
              + " not come back (limit "
              + limits.hungCalls()
              + ", setting pool.hung-calls): "
              + call.what()
              + " was not tried");
    }
  }
}
