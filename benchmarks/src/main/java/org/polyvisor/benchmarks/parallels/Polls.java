package org.polyvisor.benchmarks.parallels;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.polyvisor.benchmarks.Family;
import org.polyvisor.benchmarks.Plan;
import org.polyvisor.benchmarks.report.Bound;
import org.polyvisor.benchmarks.report.Ceiling;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.Row;
import org.polyvisor.benchmarks.report.Table;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;

/**
 * Somebody polls each 15 s at a server that sends each second: by the learned rule, and as the
 * original did (no one-shots; lets go at the fifth event that nobody read). The whole driver, in
 * virtual time. Somebody else is subscribed all the time, so that the server's clock runs on; polls
 * drift through its second.
 */
public final class Polls implements Family {
  private static final Duration PERIOD = Duration.ofMillis(15_037);
  private static final Goal LATENCY = new Goal("polls-latency", "ratio", Bound.atMost(0.1), "");
  private static final Goal EVENTS =
      new Goal("polls-events-for-nothing", "ratio", Bound.atMost(0.01), "");

  @Override
  public List<Goal> goals() {
    return List.of(LATENCY, EVENTS);
  }

  @Override
  public List<Row> measure(Plan plan) {
    int polls = plan.of(240, 2880);
    Outcome learned = poll(Map.of("statistics.policy", "learned"), polls);
    Outcome original =
        poll(Map.of("statistics.policy", "fixed", "statistics.one-shots", "false"), polls);
    return List.of(
        LATENCY.measured(
            learned.meanMillis / original.meanMillis,
            new Ceiling(original.meanMillis, "ms", "the original's rule, mean"),
            "ours " + Table.number(learned.meanMillis) + " ms"),
        EVENTS.measured(
            learned.forNothing / (double) original.forNothing,
            new Ceiling(original.forNothing, "events", "the original's rule"),
            "ours " + learned.forNothing + " in " + polls + " polls"));
  }

  private static Outcome poll(Map<String, String> settings, int polls) {
    VirtualWorld world = new VirtualWorld(SimulatorOptions.defaults(), settings);
    Neighbour.subscribe(world, "db");
    long waited = 0;
    for (int poll = 0; poll < polls; poll++) {
      long wait = world.read("web");
      waited += wait;
      world.pass(PERIOD.minusNanos(wait));
    }
    return new Outcome(waited / 1e6 / polls, world.eventsForNothing());
  }

  private record Outcome(double meanMillis, long forNothing) {}
}
