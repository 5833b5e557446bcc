package org.polyvisor.benchmarks.parallels;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.StatisticsRows;
import org.polyvisor.benchmarks.Family;
import org.polyvisor.benchmarks.Plan;
import org.polyvisor.benchmarks.report.Bound;
import org.polyvisor.benchmarks.report.Ceiling;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.Row;
import org.polyvisor.benchmarks.report.Table;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.jna.standin.StandInFile;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.StatisticsGroup;

/** Reads and 10,000 guests through the vendor's binding, over the library that stands in. */
public final class NativeReads implements Family {
  private static final int GUESTS = 10_000;
  private static final Goal CACHED =
      new Goal("native-cached-read", "simulator's", Bound.atMost(1.2), "");
  private static final Goal ORIGINAL =
      new Goal("native-original-way", "cached reads", Bound.atLeast(20), "");
  private static final Goal CORES = new Goal("native-ingest", "cores", Bound.atMost(0.5), "");

  @Override
  public List<Goal> goals() {
    return List.of(CACHED, ORIGINAL, CORES);
  }

  @Override
  public List<Row> measure(Plan plan) throws InterruptedException {
    Optional<Path> file = StandInFile.find();
    if (file.isEmpty()) {
      return goals().stream().map(goal -> goal.without("no C compiler")).toList();
    }
    double original = original(file.get(), plan);
    double[] reads = reads(file.get(), plan);
    return List.of(
        CACHED.measured(
            reads[0] / reads[1],
            new Ceiling(reads[1] * 1000, "ns", "a cached read over the simulator"),
            ""),
        ORIGINAL.measured(
            original / reads[0],
            new Ceiling(reads[0] * 1000, "ns", "a cached read"),
            "four look-ups under a lock: " + Table.number(original) + " us"),
        ingest(file.get(), plan));
  }

  private static double original(Path file, Plan plan) throws InterruptedException {
    try (EventBench bench = new EventBench(file, 4)) {
      bench.originalRead(50_000);
      return bench.originalRead(plan.of(50_000, 500_000));
    }
  }

  private static StandIn fresh(Path file, int guests) throws InterruptedException {
    StandIn standIn = StandIn.of(file);
    while (!standIn.reset()) {
      Thread.onSpinWait();
    }
    standIn.play("guests " + guests + " 4");
    standIn.play("set latency 2ms");
    return standIn;
  }

  private static Connection connect(String sdk) {
    return Polyvisor.builder()
        .uri("parallels:///system?statistics.policy=always&" + sdk)
        .set("pool.threads", "200")
        .set("statistics.parallel", "64")
        .open();
  }

  /** Microseconds of a cached read over the binding and over the simulator, by turns. */
  private static double[] reads(Path file, Plan plan) throws InterruptedException {
    fresh(file, 1);
    try (Connection ours = connect("sdk.library=" + file);
        Connection simulated = connect("sdk=simulated&simulator.state=off")) {
      Domain[] domains = {ours.domain("vm0"), simulated.domain("web")};
      for (Domain domain : domains) {
        domain.blockStatistics("sda");
      }
      warm(domains);
      double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
      for (int i = 0; i < plan.of(8, 20); i++) {
        best[i % 2] = Math.min(best[i % 2], micros(domains[i % 2]));
      }
      return best;
    }
  }

  /** Until each has a subscription, and with it a sample at hand. */
  private static void warm(Domain... domains) throws InterruptedException {
    for (Domain domain : domains) {
      while (domain.blockStatistics("sda").observation().source() != SampleSource.EVENT) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
    }
  }

  private static double micros(Domain domain) {
    int count = 2_000_000;
    long sum = 0;
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      sum += domain.blockStatistics("sda").readBytes().orElse(0);
    }
    double micros = (System.nanoTime() - begin) / 1000.0 / count;
    if (sum == 42) {
      throw new IllegalStateException("so that the sum is needed");
    }
    return micros;
  }

  private static Row ingest(Path file, Plan plan) throws InterruptedException {
    StandIn standIn = fresh(file, GUESTS);
    try (Connection connection = connect("sdk.library=" + file)) {
      try (StatisticsRows rows = connection.statistics(StatisticsQuery.of(StatisticsGroup.BLOCK))) {
        rows.all();
      }
      LongSupplier events = () -> standIn.ask("handler-calls");
      Usage.whileComing((long) GUESTS * plan.of(4, 15), events);
      long before = events.getAsLong();
      Usage busy = Usage.whileComing((long) GUESTS * plan.of(4, 20), events);
      double rate = (events.getAsLong() - before) / busy.seconds();
      long queued = standIn.ask("event-objects");
      return CORES.measured(
          busy.of(Usage.Part.LIBRARY).cores() * GUESTS / rate,
          new Ceiling(busy.process(), "cores", "the whole process, the server in it included"),
          Table.number(rate)
              + " events/s came, "
              + queued
              + " waited at the end"
              + (queued > 2L * GUESTS ? ": the machine had no time for more" : ""));
    }
  }
}
