package org.polyvisor.benchmarks.parallels;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
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
 * time of the thread on which the driver takes them, for each that came, times the events of a
 * second; of the facade's threads; and of collecting the garbage that these make.
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
    try (Server server = new Server(options, "always")) {
      subscribeAll(server);
      LongSupplier events = server.counted()::statisticsEvents;
      Usage.whileComing((long) GUESTS * plan.of(4, 15), events);
      long before = events.getAsLong();
      Usage busy = Usage.whileComing((long) GUESTS * plan.of(4, 20), events);
      return List.of(row(busy, (events.getAsLong() - before) / busy.seconds()));
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

  /**
   * What is done for each event is scaled to the events of a second, what is done by time is not.
   */
  private static Row row(Usage busy, double rate) {
    Usage.Threads handler = busy.of(Usage.Part.HANDLER);
    Usage.Threads facade = busy.of(Usage.Part.FACADE);
    double taking = handler.cores() * GUESTS / rate;
    double collecting = busy.collectorFor(handler) * GUESTS / rate;
    double ticking = facade.cores() + busy.collectorFor(facade);
    return CORES.measured(
        taking + collecting + ticking,
        new Ceiling(
            busy.of(Usage.Part.SIMULATOR).cores() * GUESTS / rate,
            "cores",
            "the simulated server's own thread"),
        Table.number(rate)
            + " events/s came; the thread that takes them "
            + Table.number(taking)
            + " cores, collecting its garbage "
            + Table.number(collecting)
            + ", looking at the cells twice a second "
            + Table.number(ticking));
  }
}
