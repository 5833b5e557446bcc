package org.polyvisor.benchmarks.parallels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.benchmarks.Family;
import org.polyvisor.benchmarks.Median;
import org.polyvisor.benchmarks.Plan;
import org.polyvisor.benchmarks.report.Bound;
import org.polyvisor.benchmarks.report.Ceiling;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.Row;
import org.polyvisor.benchmarks.report.Table;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;

/**
 * A thousand domains are read for the first time, all at once. What a round trip takes on this
 * machine is found by a client that does nothing else.
 */
public final class ThousandDomains implements Family {
  private static final int DOMAINS = Server.THREADS;
  private static final int WINDOW = 64;
  private static final Duration ROUND_TRIP = Duration.ofMillis(20);
  private static final Goal AT_ONCE =
      new Goal("thousand-domains-jobs", "at once", Bound.atMost(WINDOW), "");
  private static final Goal TIME =
      new Goal(
          "thousand-domains-time",
          "ratio",
          Bound.atMost(1.2),
          "the 1,000 callers wake one after the other on cores that they share with the driver and"
              + " the simulated server");

  @Override
  public List<Goal> goals() {
    return List.of(AT_ONCE, TIME);
  }

  @Override
  public List<Row> measure(Plan plan) {
    List<Double> ratios = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    int most = 0;
    for (int round = 0; round < plan.of(1, 5); round++) {
      try (Server server = server()) {
        long before = server.counted().jobs();
        seconds.add(readAll(server.connection()));
        long jobs = server.counted().jobs() - before;
        most = Math.max(most, server.counted().mostAtOnce());
        bare.add(BareClient.seconds(Server.simulated(options()), jobs, WINDOW));
        ratios.add(seconds.get(round) / bare.get(round));
      }
    }
    return List.of(
        AT_ONCE.measured(most, Ceiling.NONE, DOMAINS + " domains"),
        TIME.measured(
            Median.of(ratios),
            new Ceiling(Median.of(bare) * 1e3, "ms", "as many jobs by a bare client, same window"),
            "ours " + Table.number(Median.of(seconds) * 1e3) + " ms"));
  }

  private static Server server() {
    return new Server(options(), "learned");
  }

  private static SimulatorOptions options() {
    return SimulatorOptions.defaults().guests(ManyGuests.of(DOMAINS, 1)).latency(ROUND_TRIP);
  }

  private static double readAll(Connection connection) {
    Callable<String> greeting = () -> connection.host().toString();
    // The pool's threads are there before the time is taken.
    Crowd.run(Collections.nCopies(DOMAINS, greeting));
    List<Callable<Boolean>> callers = new ArrayList<>();
    for (Domain domain : connection.domains()) {
      callers.add(() -> domain.blockStatistics("sda").counters().isEmpty());
    }
    return Crowd.run(callers).seconds();
  }
}
