package org.polyvisor.benchmarks.report;

/**
 * One row as it came out.
 *
 * @param goal what was asked
 * @param value what was measured; NaN if it could not be
 * @param ceiling against what
 * @param note what should be known of it
 */
public record Row(Goal goal, double value, Ceiling ceiling, String note) {
  static final String FAILED = "failed: ";

  /** Whether there is a value. */
  public boolean isMeasured() {
    return !Double.isNaN(value);
  }

  /** Whether it should have been measured and could not be. */
  public boolean isFailed() {
    return note.startsWith(FAILED);
  }

  /** Whether the value is what it should be. */
  public boolean isMet() {
    return isMeasured() && goal.bound().holds(value);
  }

  /** The note, with the known reason if it was missed. */
  public String remark() {
    boolean missed = isMeasured() && !isMet() && !goal.whyMissed().isEmpty();
    String reason = missed ? "missed: " + goal.whyMissed() : "";
    return note.isEmpty() || reason.isEmpty() ? note + reason : note + "; " + reason;
  }
}
