package org.polyvisor.driver.parallels.jna.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkOptions;

/**
 * The way into the library. A call that hangs cannot be ended, but it is counted: while too many
 * hang, none is let in and the sessions are told that they are lost; when they come back, it opens
 * again by itself. Safe for any thread.
 */
final class CallGate {
  private final int bound;
  private final long afterNanos;
  private final Map<Long, Long> inProgress = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final List<Runnable> sessions = new CopyOnWriteArrayList<>();

  CallGate(SdkOptions options) {
    this.bound = options.hungCalls();
    this.afterNanos = options.hungAfter().toNanos();
  }

  /** Whom to tell that calls hang. */
  void add(Runnable lost) {
    sessions.add(lost);
  }

  void remove(Runnable lost) {
    sessions.remove(lost);
  }

  /**
   * Calls into the library.
   *
   * @throws SdkException connection closed, without a call, while too many hang
   */
  long call(String function, LongSupplier call) {
    long id = enter(function);
    try {
      return call.getAsLong();
    } finally {
      exit(id);
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

  /** Notes a call that is let in whatever there is: the library itself made it. */
  long enterAnyway() {
    long id = ids.incrementAndGet();
    inProgress.put(id, System.nanoTime());
    return id;
  }

  void exit(long id) {
    inProgress.remove(id);
  }

  /** How many calls have not come back for too long. */
  int hung() {
    long now = System.nanoTime();
    return (int) inProgress.values().stream().filter(since -> now - since > afterNanos).count();
  }

  /** How many calls are in the library now. */
  int inProgress() {
    return inProgress.size();
  }

  private long enter(String function) {
    if (inProgress.size() >= bound && hung() >= bound) {
      sessions.forEach(Runnable::run);
      throw new SdkException(
          function + ", not called since " + hung() + " calls hang in the library",
          SdkError.WS_DISP_CONNECTION_CLOSED);
    }
    return enterAnyway();
  }
}
