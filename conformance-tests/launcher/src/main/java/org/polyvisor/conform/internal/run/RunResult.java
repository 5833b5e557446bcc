package org.polyvisor.conform.internal.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.polyvisor.conformance.Result;

/**
 * A whole run.
 *
 * @param uri against what
 * @param seed what choices were made from
 * @param began when
 * @param took how long
 * @param command runs one requirement again, once its id is put behind
 * @param rows the requirements, in the order of the catalogue
 */
public record RunResult(
    String uri, long seed, Instant began, Duration took, String command, List<Row> rows) {
  private static final List<Result> OTHERS =
      List.of(Result.NOT_OFFERED, Result.NOT_DRIVABLE, Result.DEVIATES, Result.EXCLUDED);

  /** Whether nothing failed, and something passed. */
  public boolean conforms() {
    return count(Result.FAILED) == 0 && count(Result.PASSED) > 0;
  }

  /** How many had this result. */
  public long count(Result result) {
    return rows.stream().filter(row -> row.result() == result).count();
  }

  /** The rows that failed the run. */
  public List<Row> failures() {
    return rows.stream().filter(Row::failed).toList();
  }

  /** The same, with the command that runs a requirement again. */
  public RunResult reproducedBy(String line) {
    return new RunResult(uri, seed, began, took, line, rows);
  }

  /** The verdict, in one sentence. */
  public String verdict() {
    if (count(Result.FAILED) > 0) {
      return "%s does not conform: %d of %d requirements failed."
          .formatted(uri, count(Result.FAILED), rows.size());
    }
    if (!conforms()) {
      return "%s was not judged: no requirement of %d could be driven.".formatted(uri, rows.size());
    }
    return "%s conforms%s: of %d requirements %d passed%s."
        .formatted(
            uri,
            count(Result.NOT_DRIVABLE) > 0 ? " as far as it could be driven" : "",
            rows.size(),
            count(Result.PASSED),
            others());
  }

  private String others() {
    StringBuilder text = new StringBuilder();
    for (Result result : OTHERS) {
      long number = count(result);
      text.append(number == 0 ? "" : ", %d %s".formatted(number, words(result, number)));
    }
    return text.toString();
  }

  private static String words(Result result, long number) {
    String are = number == 1 ? "is " : "are ";
    return switch (result) {
      case DEVIATES -> number == 1 ? "deviates as declared" : "deviate as declared";
      default -> are + result;
    };
  }
}
