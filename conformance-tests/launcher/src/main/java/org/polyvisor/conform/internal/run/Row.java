package org.polyvisor.conform.internal.run;

import java.time.Duration;
import java.util.List;
import org.polyvisor.conformance.Result;
import org.polyvisor.conformance.catalogue.Requirement;

/**
 * What came of one requirement.
 *
 * @param requirement which
 * @param result what came of it
 * @param took how long it took
 * @param problem what was seen otherwise, if anything
 * @param calls the calls made, if it failed
 */
public record Row(
    Requirement requirement, Result result, Duration took, Problem problem, List<String> calls) {
  /** Whether it fails the run. */
  public boolean failed() {
    return result == Result.FAILED;
  }
}
