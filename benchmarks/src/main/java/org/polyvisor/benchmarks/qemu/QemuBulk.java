package org.polyvisor.benchmarks.qemu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.polyvisor.Connection;
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

/**
 * All block statistics of ten real QEMU processes, beside libvirt's bulk call on ten more; and what
 * becomes of it when one of them is stopped.
 */
public final class QemuBulk implements Family {
  private static final Goal ALL =
      new Goal(
          "qemu-bulk",
          "ratio",
          Bound.atMost(0.5),
          "one command for each guest, where libvirt sends several; the rest is QEMU's own time");
  private static final Goal NINE =
      new Goal("qemu-bulk-one-stopped", "ratio", Bound.atMost(1.5), "");
  private static final Goal TENTH =
      new Goal("qemu-bulk-stopped-row", "deadlines", Bound.atMost(1.1), "");
  private static final int GUESTS = 10;
  private static final double MILLIS = 1e3;

  @Override
  public List<Goal> goals() {
    return List.of(ALL, NINE, TENTH);
  }

  @Override
  public List<Row> measure(Plan plan) throws IOException, InterruptedException {
    try (Guests guests = Guests.start(GUESTS);
        Connection connection = Polyvisor.open(guests.uri())) {
      Passes passes = new Passes(connection, GUESTS);
      for (int pass = 0; pass < plan.of(200, 1000); pass++) {
        passes.seconds();
      }
      List<Row> rows = new ArrayList<>(List.of(besideLibvirt(plan, passes)));
      rows.addAll(oneStopped(plan, guests, passes));
      return rows;
    } catch (MissingPeerException e) {
      String why = String.valueOf(e.getMessage());
      return goals().stream().map(goal -> goal.without(why)).toList();
    }
  }

  private static Row besideLibvirt(Plan plan, Passes passes) throws IOException {
    Path folder =
        Files.createTempDirectory(
            "polyvisor-libvirt",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Path script = Files.copy(bulkScript(plan), folder.resolve("bulk.py"));
    try (Peer libvirt = Peer.start(Peer.PYTHON, script, folder, GUESTS)) {
      return compare(plan, passes, libvirt);
    } catch (MissingPeerException e) {
      return ALL.without(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return ALL.without("libvirtd could not be started with guests here: " + e.getMessage());
    } finally {
      Guests.Folder.delete(folder);
    }
  }

  private static Path bulkScript(Plan plan) {
    return plan.root().resolve("benchmarks/peers/libvirt_bulk.py");
  }

  private static Row compare(Plan plan, Passes passes, Peer libvirt) throws IOException {
    int often = plan.of(10, 40);
    List<Double> theirs = new ArrayList<>(libvirt.times(often));
    theirs.clear();
    List<Double> ours = new ArrayList<>();
    for (int round = 0; round < plan.of(3, 10); round++) {
      theirs.addAll(libvirt.times(often));
      for (int pass = 0; pass < often; pass++) {
        ours.add(passes.seconds());
      }
    }
    return ALL.measured(
        Median.of(ours) / Median.of(theirs),
        new Ceiling(Median.of(theirs) * MILLIS, "ms", "libvirt's bulk call"),
        "ours " + Table.number(Median.of(ours) * MILLIS) + " ms");
  }

  private static List<Row> oneStopped(Plan plan, Guests guests, Passes passes)
      throws IOException, InterruptedException {
    List<Double> healthy = new ArrayList<>();
    List<Double> nine = new ArrayList<>();
    List<Double> tenth = new ArrayList<>();
    for (int round = 0; round < plan.of(2, 7); round++) {
      for (int pass = 0; pass < plan.of(20, 50); pass++) {
        healthy.add(passes.seconds());
      }
      guests.process(round % GUESTS).freeze();
      try {
        Passes.Stopped stopped = passes.withOneStopped();
        nine.add(stopped.othersSeconds());
        tenth.add(stopped.errorDeadlines());
      } finally {
        guests.process(round % GUESTS).thaw();
      }
      passes.untilWhole();
    }
    return List.of(
        NINE.measured(
            Median.of(nine) / Median.of(healthy),
            new Ceiling(Median.of(healthy) * MILLIS, "ms", "a healthy pass"),
            "nine rows after " + Table.number(Median.of(nine) * MILLIS) + " ms"),
        TENTH.measured(Median.of(tenth), Ceiling.NONE, "an error by its deadline of 1 s"));
  }
}
