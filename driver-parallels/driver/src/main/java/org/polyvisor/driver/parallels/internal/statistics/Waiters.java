package org.polyvisor.driver.parallels.internal.statistics;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where the readers of one flight wait. The outcome is set before the latch opens, once; setting it
 * wakes nobody, that is for another thread to do.
 */
public final class Waiters {
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final CountDownLatch latch = new CountDownLatch(1);
  private final AtomicLong until = new AtomicLong(UNKNOWN);
  private volatile @Nullable Sample sample;
  private volatile @Nullable Cause cause;

  /** Opens with the outcome. */
  public CountDownLatch latch() {
    return latch;
  }

  /** What the flight brought; null if it failed. */
  public @Nullable Sample sample() {
    return sample;
  }

  /** Why it failed; null if it did not. */
  public @Nullable Cause cause() {
    return cause;
  }

  /** One of them waits until then, by the ticker, and no longer. */
  void waitUntil(long nanos) {
    until.accumulateAndGet(nanos, Math::max);
  }

  /** Whether one of them may still wait; also before the first has said how long he will. */
  boolean mayWait(long now) {
    long last = until.get();
    return last == UNKNOWN || last - now > 0;
  }

  void complete(Sample value) {
    sample = value;
  }

  void fail(Cause value) {
    cause = value;
  }
}
