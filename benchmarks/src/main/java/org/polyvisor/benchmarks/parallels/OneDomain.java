package org.polyvisor.benchmarks.parallels;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.polyvisor.Domain;
import org.polyvisor.benchmarks.Family;
import org.polyvisor.benchmarks.Plan;
import org.polyvisor.benchmarks.report.Bound;
import org.polyvisor.benchmarks.report.Ceiling;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.Row;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;

/** A thousand callers read one domain for the first time, all at once. */
public final class OneDomain implements Family {
  private static final int CALLERS = Server.THREADS;
  private static final Goal SUBSCRIBES =
      new Goal("one-domain-subscribes", "jobs", Bound.atMost(1), "");
  private static final Goal SHOTS = new Goal("one-domain-one-shots", "jobs", Bound.atMost(1), "");
  private static final Goal ANSWERS =
      new Goal("one-domain-answers", "answers", Bound.atMost(1), "");

  /**
   * Slow enough that all are there before the answer is, and so quick that it is still fresh then
   * for who comes late: a one-shot counts as of when it was asked for, and is fresh for a second.
   */
  private static final SimulatorOptions SLOW =
      SimulatorOptions.defaults()
          .guests(ManyGuests.of(1, 2))
          .latency(Duration.ofMillis(300))
          .cycle(Duration.ofSeconds(20));

  @Override
  public List<Goal> goals() {
    return List.of(SUBSCRIBES, SHOTS, ANSWERS);
  }

  @Override
  public List<Row> measure(Plan plan) {
    try (Server server = new Server(SLOW, "learned")) {
      Domain domain = server.connection().domain("guest0");
      Callable<Long> caller = () -> domain.blockStatistics("sda").observation().atNanos();
      Crowd.Result<Long> crowd = Crowd.run(Collections.nCopies(CALLERS, caller));
      String note = CALLERS + " callers";
      return List.of(
          SUBSCRIBES.measured(server.ledger().issued(JobKind.SUBSCRIBE), Ceiling.NONE, note),
          SHOTS.measured(server.ledger().issued(JobKind.PERF_STATS), Ceiling.NONE, note),
          ANSWERS.measured(crowd.answers().stream().distinct().count(), Ceiling.NONE, note));
    }
  }
}
