package org.polyvisor.benchmarks.qemu;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;
import org.polyvisor.benchmarks.Family;
import org.polyvisor.benchmarks.Median;
import org.polyvisor.benchmarks.Plan;
import org.polyvisor.benchmarks.peer.MissingPeerException;
import org.polyvisor.benchmarks.peer.Peer;
import org.polyvisor.benchmarks.report.Bound;
import org.polyvisor.benchmarks.report.Ceiling;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.Row;
import org.polyvisor.benchmarks.report.Table;

/** Reads of one real QEMU by one caller, beside a client that does nothing but round trips. */
public final class QemuReads implements Family {
  private static final Goal READ =
      new Goal(
          "qemu-read",
          "ratio",
          Bound.atLeast(0.8),
          "the caller reads the socket himself, as the bare client does, but has to understand the"
              + " answer; where others want the processor, too, that time counts several times");
  private static final double MICROS = 1e6;

  @Override
  public List<Goal> goals() {
    return List.of(READ);
  }

  @Override
  public List<Row> measure(Plan plan) throws IOException, InterruptedException {
    try (Guests guests = Guests.start(1);
        Peer bare =
            Peer.start(
                "python3", plan.root().resolve("benchmarks/peers/qmp.py"), guests.second(0));
        Connection connection = Polyvisor.open(guests.uri())) {
      return List.of(compare(plan, bare, connection.domain("guest0")));
    } catch (MissingPeerException e) {
      return List.of(READ.without(String.valueOf(e.getMessage())));
    }
  }

  private static Row compare(Plan plan, Peer bare, Domain domain) throws IOException {
    int reads = plan.of(500, 3000);
    List<Double> theirs = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    seconds(domain, plan.of(2000, 10_000));
    for (int round = 0; round < plan.of(3, 9); round++) {
      theirs.add(bare.times(reads).get(0) / reads);
      ours.add(seconds(domain, reads) / reads);
      ratios.add(theirs.get(round) / ours.get(round));
    }
    return READ.measured(
        Median.of(ratios),
        new Ceiling(Median.of(theirs) * MICROS, "us", "a bare round trip"),
        "ours " + Table.number(Median.of(ours) * MICROS) + " us");
  }

  private static double seconds(Domain domain, int reads) {
    long begin = System.nanoTime();
    for (int read = 0; read < reads; read++) {
      domain.blockStatistics(Guests.DISK);
    }
    return (System.nanoTime() - begin) / 1e9;
  }
}
