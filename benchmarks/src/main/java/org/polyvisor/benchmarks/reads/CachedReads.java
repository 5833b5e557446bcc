package org.polyvisor.benchmarks.reads;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import org.polyvisor.benchmarks.Family;
import org.polyvisor.benchmarks.Median;
import org.polyvisor.benchmarks.Plan;
import org.polyvisor.benchmarks.report.Bound;
import org.polyvisor.benchmarks.report.Ceiling;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.Row;
import org.polyvisor.benchmarks.report.Table;

/** A read of what is at hand, as a ratio to a look into a map in the same round. */
public final class CachedReads implements Family {
  private static final Goal ONE = new Goal("cached-read", "ratio", Bound.atMost(3), "");
  private static final Goal TWO = new Goal("cached-read-2-threads", "ratio", Bound.atMost(3), "");
  private static final Goal AGED =
      new Goal(
          "cached-read-with-age",
          "ratio",
          Bound.atMost(6),
          "an age is measured with the system's clock, which alone costs most of this");
  private static final Goal BYTES = new Goal("cached-read-bytes", "B/read", Bound.atMost(0.5), "");
  private static final Goal ORIGINAL = new Goal("original-way", "ratio", Bound.atLeast(3), "");

  @Override
  public List<Goal> goals() {
    return List.of(ONE, TWO, AGED, BYTES, ORIGINAL);
  }

  @Override
  public List<Row> measure(Plan plan) throws RunnerException {
    List<Score> one = new ArrayList<>();
    List<Score> two = new ArrayList<>();
    for (int round = 0; round < plan.of(1, 5); round++) {
      one.add(
          Jmh.run(plan, 1, "mapGet", "cachedRead", "cachedReadWithAge", "clock", "originalWay"));
      two.add(Jmh.run(plan, 2, "mapGet", "cachedRead"));
    }
    return rows(one, two);
  }

  private static List<Row> rows(List<Score> one, List<Score> two) {
    Ceiling map = new Ceiling(median(one, "mapGet"), "ns", "ConcurrentHashMap.get");
    String clock = "System.nanoTime " + Table.number(median(one, "clock")) + " ns";
    return List.of(
        ONE.measured(ratio(one, "cachedRead", "mapGet"), map, ns(one, "cachedRead")),
        TWO.measured(
            ratio(two, "cachedRead", "mapGet"),
            new Ceiling(median(two, "mapGet"), "ns", "ConcurrentHashMap.get"),
            ns(two, "cachedRead")),
        AGED.measured(
            ratio(one, "cachedReadWithAge", "mapGet"),
            map,
            ns(one, "cachedReadWithAge") + ", " + clock),
        BYTES.measured(
            Median.of(one.stream().map(score -> score.bytes("cachedRead")).toList()),
            Ceiling.NONE,
            "with an age "
                + Table.number(
                    Median.of(
                        one.stream().map(score -> score.bytes("cachedReadWithAge")).toList()))),
        ORIGINAL.measured(
            ratio(one, "originalWay", "cachedRead"),
            new Ceiling(median(one, "originalWay"), "ns", "look-ups by name under a lock"),
            ns(one, "cachedRead")));
  }

  private static double ratio(List<Score> rounds, String what, String against) {
    return Median.of(
        rounds.stream().map(score -> score.nanos(what) / score.nanos(against)).toList());
  }

  private static double median(List<Score> rounds, String what) {
    return Median.of(rounds.stream().map(score -> score.nanos(what)).toList());
  }

  private static String ns(List<Score> rounds, String what) {
    return "ours " + Table.number(median(rounds, what)) + " ns";
  }
}
