package org.polyvisor.benchmarks.parallels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.polyvisor.benchmarks.Family;
import org.polyvisor.benchmarks.Median;
import org.polyvisor.benchmarks.Plan;
import org.polyvisor.benchmarks.report.Bound;
import org.polyvisor.benchmarks.report.Ceiling;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.Row;
import org.polyvisor.benchmarks.report.Table;
import org.polyvisor.driver.parallels.jna.standin.StandInFile;

/**
 * What an event with statistics costs through JNA: beside a loop that somebody wrote by hand in the
 * best way that is known, and in direct calls. For the latter the best that was known, 16 look-ups
 * in an event of 36 parameters, was 87: 5.4 for each counter. All three are measured by turns.
 */
public final class NativeEvents implements Family {
  private static final double BEST_PER_COUNTER = 5.4;

  /** As good; rounds of one and the same differ by as much. */
  private static final double AS_GOOD = 1.1;

  private static final int[] DISKS = {1, 4, 16};

  @Override
  public List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    for (int disks : DISKS) {
      goals.add(byHand(disks));
      goals.add(inCalls(disks));
    }
    return goals;
  }

  private static Goal byHand(int disks) {
    return new Goal("native-event-" + disks + "-by-hand", "by hand", Bound.atMost(AS_GOOD), "");
  }

  /** Two virtual CPUs and nine figures of memory beside four for each disk. */
  private static Goal inCalls(int disks) {
    return new Goal(
        "native-event-" + disks,
        "direct calls",
        Bound.atMost(Math.rint(BEST_PER_COUNTER * (4 * disks + 11))),
        "");
  }

  @Override
  public List<Row> measure(Plan plan) throws InterruptedException {
    Optional<Path> file = StandInFile.find();
    if (file.isEmpty()) {
      return goals().stream().map(goal -> goal.without("no C compiler")).toList();
    }
    List<Row> rows = new ArrayList<>();
    for (int disks : DISKS) {
      rows.addAll(measure(disks, file.get(), plan));
    }
    return rows;
  }

  private static List<Row> measure(int disks, Path file, Plan plan) throws InterruptedException {
    try (EventBench bench = new EventBench(file, disks)) {
      for (int i = 0; i < 3; i++) {
        round(bench, plan.of(1_000, 5_000), true);
      }
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i < plan.of(6, 60); i++) {
        rounds.add(round(bench, plan.of(250, 500), i % 2 == 0));
      }
      return List.of(byHand(disks, rounds), inCalls(disks, bench.counters(), rounds));
    }
  }

  private static Round round(EventBench bench, int events, boolean oursFirst)
      throws InterruptedException {
    EventBench.Cost first = oursFirst ? bench.ours(events) : bench.bare(events);
    double call = bench.directCall(50_000);
    EventBench.Cost second = oursFirst ? bench.bare(events) : bench.ours(events);
    return oursFirst ? new Round(first, second, call) : new Round(second, first, call);
  }

  private static Row byHand(int disks, List<Round> rounds) {
    double hand = median(rounds, round -> round.bare().micros());
    return byHand(disks)
        .measured(
            median(rounds, round -> round.ours().micros() / round.bare().micros()),
            new Ceiling(hand, "us", "an event by hand"),
            calls(rounds, Round::ours) + ", by hand " + calls(rounds, Round::bare));
  }

  private static Row inCalls(int disks, int counters, List<Round> rounds) {
    double call = median(rounds, Round::call);
    return inCalls(disks)
        .measured(
            median(rounds, round -> round.ours().micros() / round.call()),
            new Ceiling(call, "us", "a direct call"),
            calls(rounds, Round::ours) + " for each event of " + counters + " counters");
  }

  private static String calls(List<Round> rounds, Function<Round, EventBench.Cost> whose) {
    return Table.number(median(rounds, round -> whose.apply(round).micros()))
        + " us and "
        + Table.number(median(rounds, round -> whose.apply(round).calls()))
        + " native calls";
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
    return Median.of(rounds.stream().map(of::applyAsDouble).toList());
  }

  /** What was measured one right after the other; the unit is microseconds. */
  private record Round(EventBench.Cost ours, EventBench.Cost bare, double call) {}
}
