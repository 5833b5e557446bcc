package org.polyvisor.benchmarks.report;

/**
 * A row of the table: what is measured and what it should be.
 *
 * @param name by which it can be asked for
 * @param unit of its value
 * @param bound what the value should be
 * @param whyMissed what is known of the reason, should it be missed
 */
public record Goal(String name, String unit, Bound bound, String whyMissed) {
  /** Measured, with what it was measured against. */
  public Row measured(double value, Ceiling ceiling, String note) {
    return new Row(this, value, ceiling, note);
  }

  /** Not measured, since something that it needs is not installed here. */
  public Row without(String what) {
    return new Row(this, Double.NaN, Ceiling.NONE, "not measured: " + what);
  }

  /** Not measured, since that failed. */
  public Row failed(Throwable why) {
    return new Row(this, Double.NaN, Ceiling.NONE, Row.FAILED + why);
  }
}
