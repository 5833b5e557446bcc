package org.polyvisor.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.annotation.API;

/**
 * What came of one requirement, as the kit publishes it to listeners of the JUnit Platform. A test
 * without a finding is the author's own.
 *
 * @param requirement its id
 * @param result what came of it
 * @param calls the calls that were made, if it failed
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Finding(String requirement, Result result, List<String> calls) {
  static final String REQUIREMENT = "requirement";
  static final String RESULT = "result";
  static final String CALLS = "calls";

  /** Reads a report entry; empty if it is none of the kit's. */
  public static Optional<Finding> of(Map<String, String> entry) {
    String result = entry.get(RESULT);
    String requirement = entry.get(REQUIREMENT);
    String calls = entry.getOrDefault(CALLS, "");
    return result == null || requirement == null
        ? Optional.empty()
        : Optional.of(new Finding(requirement, Result.valueOf(result), calls.lines().toList()));
  }
}
