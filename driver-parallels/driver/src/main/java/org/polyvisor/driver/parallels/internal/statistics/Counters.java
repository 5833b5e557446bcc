package org.polyvisor.driver.parallels.internal.statistics;

import java.util.Arrays;

/** Values by their places in a {@link Layout}. Immutable. */
final class Counters {
  /** Stands for what was not delivered. Real values are 0 or more. */
  static final long ABSENT = -1;

  private final long[] values;

  Counters(long[] values) {
    this.values = values;
  }

  long at(int place) {
    return values[place];
  }

  boolean any() {
    for (long value : values) {
      if (value != ABSENT) {
        return true;
      }
    }
    return false;
  }

  /** Whether a counter that both have is lower than it was. */
  boolean fellSince(Counters earlier) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != ABSENT && values[i] < earlier.values[i]) {
        return true;
      }
    }
    return false;
  }

  boolean same(Counters other) {
    return Arrays.equals(values, other.values);
  }
}
