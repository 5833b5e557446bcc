package org.polyvisor.driver.parallels.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/**
 * The driver's policy in simulated days: it does what the simulation did by which it was designed,
 * and the page about it is current. With {@code -Dpolyvisor.policy=FOLDER} the page is written.
 */
@Timeout(3600)
class PolicyStudyTest {
  private static final String FOLDER = System.getProperty("polyvisor.policy", "");
  private static final double CHEAP = 5;

  /** In two days, to find out. */
  private static final double ONCE = 50;

  private static final int COST = RealCell.JOB_COST;
  private static final int ORIGINAL = 0;
  private static final int COUNT_WITH_ONE_SHOTS = 1;

  /** By chance, a few an hour more or less. */
  private static final double EVENTS = 15;

  @Test
  void itIsAsDesignedAndThePageSaysSo(TestReporter reporter) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Reference reference : Reference.all()) {
      if (!FOLDER.isEmpty() || reference.pattern().seconds() >= CHEAP) {
        Row row = Row.of(reference.pattern(), reference.cycle());
        rows.add(row);
        compare(reference, row);
      }
    }
    if (!FOLDER.isEmpty()) {
      Files.writeString(Path.of(FOLDER, "policy.md"), Page.of(rows));
      Files.writeString(Path.of(FOLDER, "policy.svg"), Plot.of(rows));
    }
    String page = Files.readString(Path.of("..", "..", "docs", "policy.md"));
    assertThat(rows).allSatisfy(row -> assertThat(page).contains(row.markdown()));
    assertThat(page).endsWith(Page.unknown());
    reporter.publishEntry("policy", rows.size() + " lines as designed, and current in docs");
  }

  /**
   * Nothing of the hour is left of not knowing the cycle at first: what it costs, it costs once.
   */
  @Test
  void aCycleThatNobodyKnowsAtFirstIsFoundOutForNextToNothing() {
    for (Reference reference : Reference.all()) {
      Pattern pattern = reference.pattern();
      if (pattern.seconds() >= CHEAP) {
        double known = Row.knowingTheCycle(pattern, reference.cycle()).cost(COST);
        double unknown = Row.withoutKnowingTheCycle(pattern, reference.cycle()).cost(COST);
        assertThat(unknown)
            .as("%s, cycle %s", pattern, reference.cycle())
            .isLessThan(known * 1.01 + ONCE);
      }
    }
  }

  private static void compare(Reference reference, Row row) {
    for (int way = 0; way < row.ways().size(); way++) {
      if (comparable(reference, way)) {
        compare(reference, row, way);
      }
    }
    assertThat(row.costs().get(Row.LEARNED))
        .as("cost of %s", row)
        .isCloseTo(reference.cost(), within(costTolerance(reference.pattern().kind())));
  }

  /**
   * How the count with one-shots counts a read that a one-shot served is known for regular polls
   * only; and at bursts each 5 s whether the count ends is decided by 0.2 s, so by chance.
   */
  private static boolean comparable(Reference reference, int way) {
    Pattern pattern = reference.pattern();
    boolean knifeEdge =
        way == ORIGINAL && pattern.kind() == Pattern.Kind.BURSTS && pattern.seconds() == CHEAP;
    return !knifeEdge && (way != COUNT_WITH_ONE_SHOTS || pattern.kind() == Pattern.Kind.REGULAR);
  }

  private static void compare(Reference reference, Row row, int way) {
    double tolerance = tolerance(reference.pattern().kind());
    Tally tally = row.ways().get(way);
    String what = reference.pattern() + " cycle " + reference.cycle() + " way " + way;
    assertThat(tally.meanMillis())
        .as("latency of %s", what)
        .isCloseTo(
            reference.latency(way),
            within(Math.max(20, Math.max(0.1, tolerance) * reference.latency(way))));
    assertThat(tally.unusedPerHour())
        .as("unused events of %s", what)
        .isCloseTo(
            reference.unused(way), within(Math.max(EVENTS, tolerance * reference.unused(way))));
    assertThat(tally.jobsPerHour())
        .as("jobs of %s", what)
        .isCloseTo(reference.jobs(way), within(Math.max(EVENTS, tolerance * reference.jobs(way))));
  }

  private static double tolerance(Pattern.Kind kind) {
    switch (kind) {
      case RANDOM:
        return 0.1;
      case SESSIONS:
        return 0.25;
      default:
        return 0.02;
    }
  }

  /** How long sessions and absences were is known roughly. */
  private static double costTolerance(Pattern.Kind kind) {
    switch (kind) {
      case RANDOM:
        return 0.1;
      case SESSIONS:
        return 0.4;
      default:
        return 0.02;
    }
  }
}
