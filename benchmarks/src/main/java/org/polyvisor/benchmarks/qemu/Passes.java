package org.polyvisor.benchmarks.qemu;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.polyvisor.Connection;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.StatisticsRows;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/** Passes over all guests of a connection. */
final class Passes {
  private static final StatisticsQuery BLOCK = StatisticsQuery.of(StatisticsGroup.BLOCK);
  private static final Duration DEADLINE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long GLANCE_NANOS = 20_000_000;

  private final Connection connection;
  private final int guests;

  Passes(Connection connection, int guests) {
    this.connection = connection;
    this.guests = guests;
  }

  /**
   * How a pass went in which one guest did not answer.
   *
   * @param othersSeconds when the last of the others' rows was there
   * @param errorDeadlines when the error was there, in deadlines
   */
  record Stopped(double othersSeconds, double errorDeadlines) {}

  /** One pass, every row being good. */
  double seconds() {
    long begin = System.nanoTime();
    if (good() != guests) {
      throw new IllegalStateException("a guest's row is missing or an error");
    }
    return since(begin);
  }

  /** Passes until every row is good again. */
  void untilWhole() {
    while (good() != guests) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  private long good() {
    try (StatisticsRows rows = connection.within(PATIENCE).statistics(BLOCK)) {
      return rows.all().stream().filter(row -> row.error().isEmpty()).count();
    }
  }

  /** One pass by a deadline of 1 s. */
  Stopped withOneStopped() {
    long begin = System.nanoTime();
    double others = Double.NaN;
    double error = Double.NaN;
    try (StatisticsRows rows = connection.within(DEADLINE).statistics(BLOCK)) {
      while (!rows.isDone()) {
        Optional<StatisticsRow> row = rows.next(PATIENCE);
        if (row.isPresent() && row.get().error().isEmpty()) {
          others = since(begin);
        } else if (row.isPresent()) {
          error = since(begin) * 1e9 / DEADLINE.toNanos();
        }
      }
    }
    return new Stopped(others, error);
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
