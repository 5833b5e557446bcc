package org.polyvisor.internal.call;

import java.time.Duration;

/** Durations in messages. */
final class Durations {
  private static final long MILLIS_PER_SECOND = 1000;

  private Durations() {}

  /** As {@code 30 s} or {@code 250 ms}. */
  static String text(Duration duration) {
    long millis = duration.toMillis();
    return millis >= MILLIS_PER_SECOND && millis % MILLIS_PER_SECOND == 0
        ? millis / MILLIS_PER_SECOND + " s"
        : millis + " ms";
  }
}
