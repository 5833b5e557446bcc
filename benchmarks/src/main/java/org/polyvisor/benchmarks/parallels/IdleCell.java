package org.polyvisor.benchmarks.parallels;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.polyvisor.benchmarks.Family;
import org.polyvisor.benchmarks.Plan;
import org.polyvisor.benchmarks.report.Bound;
import org.polyvisor.benchmarks.report.Ceiling;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.Row;

/** What a domain's cell takes of the heap while nobody reads it. */
public final class IdleCell implements Family {
  private static final int CELLS = 100_000;
  private static final Goal HEAP = new Goal("idle-cell-heap", "B/cell", Bound.atMost(200), "");

  @Override
  public List<Goal> goals() {
    return List.of(HEAP);
  }

  @Override
  public List<Row> measure(Plan plan) {
    IdleCells maker = new IdleCells();
    Object[] cells = new Object[CELLS];
    maker.fill(new Object[1]);
    long before = used();
    maker.fill(cells);
    double each = (used() - before) / (double) cells.length;
    return List.of(
        HEAP.measured(each, Ceiling.NONE, "cell, state and port; mean of " + cells.length));
  }

  private static long used() {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
