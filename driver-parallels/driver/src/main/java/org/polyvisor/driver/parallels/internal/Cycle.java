package org.polyvisor.driver.parallels.internal;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The server's cycle: the median of the last five times between events; 1 s until there is one. A
 * longer time than a minute was silence, or a machine that stood still: believed in, it would make
 * values of long ago fresh.
 */
final class Cycle {
  private static final int KEPT = 5;
  private static final long LONGEST = 60_000_000_000L;
  private static final long UNKNOWN = 1_000_000_000L;

  private final AtomicReference<long[]> gaps = new AtomicReference<>(new long[0]);
  private volatile long median = UNKNOWN;
  private volatile boolean known;

  long nanos() {
    return median;
  }

  boolean known() {
    return known;
  }

  void learn(long gap) {
    if (gap > LONGEST) {
      return;
    }
    long[] now = gaps.updateAndGet(before -> append(before, gap));
    long[] sorted = now.clone();
    Arrays.sort(sorted);
    median = Math.max(1, sorted[sorted.length / 2]);
    known = true;
  }

  private static long[] append(long[] before, long gap) {
    int kept = Math.min(before.length, KEPT - 1);
    long[] after = Arrays.copyOfRange(before, before.length - kept, before.length + 1);
    after[kept] = gap;
    return after;
  }
}
