package org.polyvisor.driver.parallels.internal.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.polyvisor.driver.parallels.internal.statistics.Policy;

/**
 * One line of the study: a pattern at a cycle, served in four ways. Chance has the same seeds each
 * time.
 *
 * @param pattern when somebody reads
 * @param cycle of the server, in seconds
 * @param ways original, the same count with one-shots, always, learned
 * @param costs of each, by the best plan's
 */
record Row(Pattern pattern, int cycle, List<Tally> ways, List<Double> costs) {
  static final int LEARNED = 3;
  private static final long READS = 1;
  private static final long PHASES = 2;

  static Row of(Pattern pattern, int cycle) {
    long[] reads = pattern.reads(READS);
    long nanos = cycle * Pattern.SECOND;
    List<Tally> ways =
        List.of(
            Counting.serve(reads, nanos, false, PHASES),
            Counting.serve(reads, nanos, true, PHASES),
            RealCell.serve(reads, nanos, Policy.Kind.ALWAYS, PHASES),
            RealCell.serve(reads, nanos, Policy.Kind.LEARNED, PHASES));
    double best = BestPlan.cost(reads, nanos, RealCell.JOB_COST);
    return new Row(
        pattern,
        cycle,
        ways,
        ways.stream().map(way -> way.cost(RealCell.JOB_COST) / best).collect(Collectors.toList()));
  }

  /** The learned rule where the cycle is known. */
  static Tally knowingTheCycle(Pattern pattern, int cycle) {
    long[] reads = pattern.reads(READS);
    return RealCell.serve(reads, cycle * Pattern.SECOND, Policy.Kind.LEARNED, PHASES);
  }

  /** The learned rule where no event has shown the cycle yet. */
  static Tally withoutKnowingTheCycle(Pattern pattern, int cycle) {
    SimulatedServer server = new SimulatedServer(cycle * Pattern.SECOND, PHASES);
    RealCell.Belief belief = new RealCell.Belief(Pattern.SECOND, false);
    return RealCell.serve(pattern.reads(READS), server, Policy.Kind.LEARNED, belief);
  }

  String markdown() {
    String cells = ways.stream().map(Row::cell).collect(Collectors.joining(" | "));
    String every = pattern.seconds() < 1 ? "" + pattern.seconds() : "" + (int) pattern.seconds();
    return String.format(Locale.ROOT, "| %s | %s | %.2f |", every, cells, costs.get(LEARNED));
  }

  static String cell(Tally way) {
    return String.format(
        Locale.ROOT,
        "%.0f/%.0f; %.0f; %.0f",
        way.meanMillis(),
        way.longestMillis(),
        way.unusedPerHour(),
        way.jobsPerHour());
  }
}
