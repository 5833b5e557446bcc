package org.polyvisor.benchmarks.many;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.polyvisor.Connection;
import org.polyvisor.Polyvisor;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.StatisticsRows;
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
import org.polyvisor.model.StatisticsGroup;

/**
 * Ten thousand domains of one file, by the test driver and by libvirt's from Python, both in their
 * own process: nobody pays for a daemon.
 */
public final class ManyDomains implements Family {
  private static final int DOMAINS = 10_000;
  private static final double MILLIS = 1e3;

  /**
   * What is read.
   *
   * @param theirs what the opponent is told to do
   * @param opponent what that is
   */
  private record Contest(
      Goal goal, String theirs, String opponent, ToIntFunction<Connection> ours) {}

  private static final List<Contest> CONTESTS =
      List.of(
          contest(
              "many-list",
              "list",
              "libvirt-python: all domains, name() and info() of each",
              StatisticsGroup.STATE),
          contest(
              "many-statistics",
              "state",
              "libvirt-python: getAllDomainStats, which has the state alone here",
              StatisticsGroup.STATE),
          contest(
              "many-block-statistics",
              "block",
              "libvirt-python: all domains, blockStats() of each",
              StatisticsGroup.BLOCK));

  private static Contest contest(
      String name, String theirs, String opponent, StatisticsGroup<?> group) {
    Goal goal = new Goal(name, "times as fast", Bound.atLeast(3), "");
    return new Contest(goal, theirs, opponent, connection -> good(connection, group));
  }

  @Override
  public List<Goal> goals() {
    return CONTESTS.stream().map(Contest::goal).toList();
  }

  @Override
  public List<Row> measure(Plan plan) throws IOException {
    Path file = Files.createTempFile("polyvisor-many", ".xml");
    try {
      HostFile.write(file, DOMAINS);
      List<Row> rows = new ArrayList<>();
      try (Connection connection = Polyvisor.open("test://" + file)) {
        for (Contest contest : CONTESTS) {
          rows.add(measure(plan, file, connection, contest));
        }
      }
      return rows;
    } finally {
      Files.delete(file);
    }
  }

  private static Row measure(Plan plan, Path file, Connection connection, Contest contest)
      throws IOException {
    Path script = plan.root().resolve("benchmarks/peers/libvirt_test.py");
    try (Peer libvirt = Peer.start(Peer.PYTHON, script, contest.theirs(), file)) {
      return compare(plan, connection, contest, libvirt);
    } catch (MissingPeerException e) {
      return contest.goal().without(String.valueOf(e.getMessage()));
    }
  }

  private static Row compare(Plan plan, Connection connection, Contest contest, Peer libvirt)
      throws IOException {
    int often = plan.of(3, 10);
    for (int pass = 0; pass < plan.of(20, 100); pass++) {
      seconds(connection, contest);
    }
    List<Double> theirs = new ArrayList<>(libvirt.times(often));
    theirs.clear();
    List<Double> ours = new ArrayList<>();
    for (int round = 0; round < plan.of(3, 10); round++) {
      theirs.addAll(libvirt.times(often));
      for (int pass = 0; pass < often; pass++) {
        ours.add(seconds(connection, contest));
      }
    }
    return contest
        .goal()
        .measured(
            Median.of(theirs) / Median.of(ours),
            new Ceiling(Median.of(theirs) * MILLIS, "ms", contest.opponent()),
            "ours " + Table.number(Median.of(ours) * MILLIS) + " ms");
  }

  private static double seconds(Connection connection, Contest contest) {
    long begin = System.nanoTime();
    int good = contest.ours().applyAsInt(connection);
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (good != DOMAINS) {
      throw new IllegalStateException(good + " good rows of " + DOMAINS + " domains");
    }
    return seconds;
  }

  private static int good(Connection connection, StatisticsGroup<?> group) {
    try (StatisticsRows rows = connection.statistics(StatisticsQuery.of(group))) {
      return (int) rows.all().stream().filter(row -> row.get(group).isPresent()).count();
    }
  }
}
