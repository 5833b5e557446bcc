package org.polyvisor.benchmarks;

import java.util.List;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.Row;

/** Rows that are measured together. */
public interface Family {
  /** What is measured. */
  List<Goal> goals();

  /**
   * Measures; a row for each goal.
   *
   * @throws Exception if nothing of it could be measured
   */
  List<Row> measure(Plan plan) throws Exception;
}
