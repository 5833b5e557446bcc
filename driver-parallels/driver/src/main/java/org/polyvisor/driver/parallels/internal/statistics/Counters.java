package org.polyvisor.driver.parallels.internal.statistics;

import java.util.Arrays;

/** Values by their {@link Places}. Immutable. */
final class Counters {
  /** Stands for what was not delivered. Real values are 0 or more. */
  static final long ABSENT = -1;

  private final long[] values;
  private final int growing;

  /** The first so many fall only when counters start again; the others are sizes. */
  Counters(long[] values, int growing) {
    this.values = values;
    this.growing = growing;
  }

  long at(int place) {
    return values[place];
  }

  /** Whether there is one between these places, the second not included. */
  boolean any(int from, int end) {
    for (int place = from; place < end; place++) {
      if (values[place] != ABSENT) {
        return true;
      }
    }
    return false;
  }

  /** Whether a counter that both have is lower than it was. */
  boolean fellSince(Counters earlier) {
    for (int place = 0; place < growing; place++) {
      if (values[place] != ABSENT && values[place] < earlier.values[place]) {
        return true;
      }
    }
    return false;
  }

  boolean same(Counters other, int from, int end) {
    return Arrays.equals(values, from, end, other.values, from, end);
  }
}
