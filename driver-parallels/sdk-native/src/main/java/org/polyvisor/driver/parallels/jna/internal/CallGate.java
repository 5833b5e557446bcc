package org.polyvisor.driver.parallels.jna.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkOptions;

/**
 * One connection's way into the library. A call that hangs cannot be ended, but it is counted:
 * while too many hang, whosesoever they are, none is let in and the sessions are told once that
 * they are lost; when they come back, it opens again by itself. Calls that are late, and so may
 * come to hang, keep others waiting outside, so that few are inside when that shows. Safe for any
 * thread.
 */
final class CallGate {
  /** A call takes microseconds, a wait for a job 20 ms. */
  private static final long LATE = TimeUnit.MILLISECONDS.toNanos(100);

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

  private final CallsInProgress calls;
  private final int bound;
  private final long afterNanos;
  private final List<Watched> sessions = new CopyOnWriteArrayList<>();
  private final AtomicBoolean told = new AtomicBoolean();

  CallGate(CallsInProgress calls, SdkOptions options) {
    this.calls = calls;
    this.bound = options.hungCalls();
    this.afterNanos = options.hungAfter().toNanos();
  }

  /** Whom to tell that calls hang. */
  interface Watched {
    /** Too many calls hang. */
    void lost();

    /** Looks whether its handler hangs. */
    void look();
  }

  void add(Watched session) {
    sessions.add(session);
  }

  void remove(Watched session) {
    sessions.remove(session);
  }

  /**
   * Calls into the library.
   *
   * @throws SdkException connection closed, without a call, while too many hang
   */
  long call(String function, LongSupplier call) {
    await(function);
    long id = calls.enter();
    try {
      return call.getAsLong();
    } finally {
      calls.exit(id);
    }
  }

  /** The same where nothing comes back. */
  void run(String function, Runnable call) {
    call(
        function,
        () -> {
          call.run();
          return 0;
        });
  }

  /** Calls, unless too many calls hang, and waits for nobody: for what need not be done. */
  void tryRun(Runnable call) {
    if (isOpen()) {
      long id = calls.enter();
      try {
        call.run();
      } finally {
        calls.exit(id);
      }
    }
  }

  /** Notes a call that is let in whatever there is: the library itself made it. */
  long enterAnyway() {
    return calls.enter();
  }

  void exit(long id) {
    calls.exit(id);
  }

  /** Whether this call hangs. */
  boolean isHung(long id) {
    return calls.isLongerThan(id, afterNanos);
  }

  /** How many calls have not come back for too long. */
  int hung() {
    return calls.longerThan(afterNanos);
  }

  /** How many calls are in the library now. */
  int inProgress() {
    return calls.count();
  }

  /** For the watch: tells whoever has to know, even if nobody calls. */
  void look() {
    if (isOpenOrTold()) {
      sessions.forEach(Watched::look);
    }
  }

  private boolean isOpen() {
    return calls.count() < bound || hung() < bound;
  }

  /** The same, telling whoever has to know; not on the library's threads. */
  private boolean isOpenOrTold() {
    boolean open = isOpen();
    if (open) {
      told.set(false);
    } else if (told.compareAndSet(false, true)) {
      sessions.forEach(Watched::lost);
    }
    return open;
  }

  private void await(String function) {
    while (isOpenOrTold()) {
      if (calls.count() < bound || calls.longerThan(Math.min(LATE, afterNanos)) < bound) {
        return;
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new SdkException(function, SdkError.TIMEOUT);
      }
      LockSupport.parkNanos(PAUSE);
    }
    int now = hung();
    throw new SdkException(
        function
            + ", not called since "
            + (now == 1 ? "1 call hangs" : now + " calls hang")
            + " in the library",
        SdkError.WS_DISP_CONNECTION_CLOSED);
  }
}
