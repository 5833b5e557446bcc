package org.polyvisor.driver.parallels.internal.statistics;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Where the readers of one flight wait. The outcome is set before the latch opens, once; setting it
 * wakes nobody, that is for another thread to do.
 */
public final class Waiters {
  private final CountDownLatch latch = new CountDownLatch(1);
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

  void complete(Sample value) {
    sample = value;
  }

  void fail(Cause value) {
    cause = value;
  }
}
