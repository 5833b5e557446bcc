package org.polyvisor.driver.parallels.internal.statistics;

import java.util.Arrays;

/** Values by their {@link Places}. Immutable. */
final class Counters {
  /** Stands for what was not delivered. Real values are 0 or more. */
  static final long ABSENT = -1;

  private final long[] values;

  /** What was last known of each: one that an event lacks must not hide that it fell. */
  private final long[] known;

  private final int growing;

  /** The first so many fall only when counters start again; the others are sizes. */
  Counters(long[] values, int growing) {
    this(values, values, growing);
  }

  private Counters(long[] values, long[] known, int growing) {
    this.values = values;
    this.known = known;
    this.growing = growing;
  }

  /** The same, which know of what they lack how it was earlier, to be compared with later ones. */
  Counters after(Counters earlier) {
    long[] merged = values;
    for (int place = 0; place < growing; place++) {
      if (values[place] == ABSENT && earlier.known[place] != ABSENT) {
        merged = merged == values ? values.clone() : merged;
        merged[place] = earlier.known[place];
      }
    }
    return merged == values ? this : new Counters(values, merged, growing);
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

  /** Whether a counter is lower than it was when it was last delivered. */
  boolean fellSince(Counters earlier) {
    for (int place = 0; place < growing; place++) {
      if (values[place] != ABSENT && values[place] < earlier.known[place]) {
        return true;
      }
    }
    return false;
  }

  boolean same(Counters other, int from, int end) {
    return Arrays.equals(values, from, end, other.values, from, end);
  }
}
