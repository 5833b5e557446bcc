package org.polyvisor.internal.call;

import java.time.Duration;

/** Durations as callers say them, and in messages. */
public final class Durations {
  /** So that nobody computes beyond 64 bits of nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private static final long MILLIS_PER_SECOND = 1000;

  private Durations() {}

  /** The same within a century: who says more means "as long as it takes". */
  public static Duration bounded(Duration given) {
    if (given.isNegative()) {
      return Duration.ZERO;
    }
    return given.compareTo(LONGEST) > 0 ? LONGEST : given;
  }

  /** As {@code 30 s} or {@code 250 ms}. */
  static String text(Duration duration) {
    long millis = duration.toMillis();
    return millis >= MILLIS_PER_SECOND && millis % MILLIS_PER_SECOND == 0
        ? millis / MILLIS_PER_SECOND + " s"
        : millis + " ms";
  }
}
