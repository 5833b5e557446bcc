package org.polyvisor.benchmarks.report;

import java.util.Locale;

/**
 * What a value should be.
 *
 * @param atMost whether it should be at most the limit, else at least
 * @param limit the limit
 */
public record Bound(boolean atMost, double limit) {
  /** At most this. */
  public static Bound atMost(double limit) {
    return new Bound(true, limit);
  }

  /** At least this. */
  public static Bound atLeast(double limit) {
    return new Bound(false, limit);
  }

  boolean holds(double value) {
    return atMost ? value <= limit : value >= limit;
  }

  @Override
  public String toString() {
    String number = String.format(Locale.ROOT, "%.3f", limit).replaceAll("\\.?0+$", "");
    return (atMost ? "<= " : ">= ") + number;
  }
}
