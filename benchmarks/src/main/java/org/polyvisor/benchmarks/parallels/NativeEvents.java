package org.polyvisor.benchmarks.parallels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polyvisor.benchmarks.Family;
import org.polyvisor.benchmarks.Plan;
import org.polyvisor.benchmarks.report.Bound;
import org.polyvisor.benchmarks.report.Ceiling;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.Row;
import org.polyvisor.benchmarks.report.Table;
import org.polyvisor.driver.parallels.jna.standin.StandInFile;

/**
 * What an event with statistics costs through JNA, in direct calls. The best that is known, 16
 * look-ups in an event of 36 parameters, was 87 direct calls: 5.4 for each counter.
 */
public final class NativeEvents implements Family {
  private static final double BEST_PER_COUNTER = 5.4;
  private static final int[] DISKS = {1, 4, 16};

  @Override
  public List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    for (int disks : DISKS) {
      // Two virtual CPUs and nine figures of memory beside four for each disk.
      goals.add(
          new Goal(
              "native-event-" + disks,
              "direct calls",
              Bound.atMost(Math.rint(BEST_PER_COUNTER * (4 * disks + 11))),
              ""));
    }
    return goals;
  }

  @Override
  public List<Row> measure(Plan plan) throws InterruptedException {
    Optional<Path> file = StandInFile.find();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < DISKS.length; i++) {
      Goal goal = goals().get(i);
      rows.add(
          file.isPresent()
              ? measure(goal, file.get(), DISKS[i], plan)
              : goal.without("no C compiler"));
    }
    return rows;
  }

  private static Row measure(Goal goal, Path file, int disks, Plan plan)
      throws InterruptedException {
    try (EventBench bench = new EventBench(file, disks)) {
      bench.events(plan.of(2_000, 20_000));
      bench.directCall(200_000);
      double call = bench.directCall(1_000_000);
      EventBench.Cost cost = bench.events(plan.of(3_000, 30_000));
      return goal.measured(
          cost.micros() / call,
          new Ceiling(call, "us", "a direct call"),
          Table.number(cost.micros())
              + " us and "
              + Table.number(cost.calls())
              + " native calls for each event of "
              + cost.counters()
              + " counters");
    }
  }
}
