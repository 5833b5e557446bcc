package org.polyvisor.benchmarks.report;

/**
 * What a value was measured against, in the same run.
 *
 * @param value how the opponent did; NaN where there is none
 * @param unit of that
 * @param what the opponent
 */
public record Ceiling(double value, String unit, String what) {
  /** Nothing to compare with: the target is absolute. */
  public static final Ceiling NONE = new Ceiling(Double.NaN, "", "");

  /** Whether there is one. */
  boolean isThere() {
    return !Double.isNaN(value);
  }
}
