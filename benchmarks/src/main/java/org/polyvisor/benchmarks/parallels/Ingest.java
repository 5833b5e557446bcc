package org.polyvisor.benchmarks.parallels;

import java.time.Duration;
import java.util.List;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.StatisticsRows;
import org.polyvisor.benchmarks.Family;
import org.polyvisor.benchmarks.Plan;
import org.polyvisor.benchmarks.report.Bound;
import org.polyvisor.benchmarks.report.Ceiling;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.Row;
import org.polyvisor.benchmarks.report.Table;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.model.StatisticsGroup;

/**
 * What it costs to take the events of 10,000 guests with four disks each, one a second: processor
 * time of the process, less that of the simulated server's own thread, less what the process needs
 * at rest. Scaled to the events that should have come, should the server have been late.
 */
public final class Ingest implements Family {
  private static final int GUESTS = 10_000;
  private static final int DISKS = 4;
  private static final Goal CORES = new Goal("ingest", "cores", Bound.atMost(0.25), "");

  @Override
  public List<Goal> goals() {
    return List.of(CORES);
  }

  @Override
  public List<Row> measure(Plan plan) throws InterruptedException {
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .guests(ManyGuests.of(GUESTS, DISKS))
            .latency(Duration.ofMillis(2));
    Duration window = Duration.ofSeconds(plan.of(4, 20));
    try (Server server = new Server(options, "always")) {
      Usage idle = Usage.over(window);
      subscribeAll(server);
      Usage.over(Duration.ofSeconds(plan.of(4, 15)));
      long before = server.counted().statisticsEvents();
      Usage busy = Usage.over(window);
      double rate = (server.counted().statisticsEvents() - before) / busy.seconds();
      return List.of(row(idle, busy, rate));
    }
  }

  private static void subscribeAll(Server server) {
    StatisticsQuery query = StatisticsQuery.of(StatisticsGroup.BLOCK);
    try (StatisticsRows rows = server.connection().statistics(query)) {
      if (rows.all().size() != GUESTS) {
        throw new IllegalStateException("not every guest had a row");
      }
    }
  }

  private static Row row(Usage idle, Usage busy, double rate) {
    double ours = (busy.cores() - idle.cores()) * GUESTS / rate;
    return CORES.measured(
        ours,
        new Ceiling(busy.simulatorCores(), "cores", "the simulated server itself"),
        Table.number(rate)
            + " events/s came; the thread that takes them "
            + Table.number(busy.handlerCores() * GUESTS / rate)
            + " cores, the rest is collecting garbage (the server's, too) and compiling");
  }
}
