package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.driver.parallels.jna.standin.StandIn;

/**
 * The driver as it is opened, over a library in which a seed chooses what hits at which call: calls
 * and jobs that fail, are late or never end, lost sessions, events that nobody asked for, that come
 * twice, in another order or in a storm, values that are none. Where each hit is written to a file.
 */
class StandInSeededFaultsTest {
  private static final int HITS = 40;

  /** What makes the server itself, or the vendor's conversion of words, say 0. */
  private static final String ZEROS = " -word -overflow -zeros";

  private final StandIn standIn = StandInProvider.fresh();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverHitsDeadlinesHoldNoValueIsInventedAndNothingIsLeft(long seed, TestReporter reporter)
      throws Exception {
    boolean zeros = seed % 2 == 0;
    standIn.play(List.of("set cycle 20ms", "set reuse-handles on"));
    try (FaultyWorld world = new FaultyWorld(standIn, zeros)) {
      standIn.play("chaos " + seed + " 25" + (zeros ? "" : ZEROS));
      disturbed(world);
      world.calm();
      world.worksAgain();
    } finally {
      report(seed, reporter);
    }
    assertThat(printed()).as("hits that are printed").hasSize((int) standIn.ask("faults"));
    assertThat(printed()).hasSizeGreaterThanOrEqualTo(HITS);
    assertThat(kinds()).hasSizeGreaterThan(10);
  }

  private void disturbed(FaultyWorld world) throws Exception {
    List<FutureTask<Boolean>> readers = new ArrayList<>();
    for (int i = 0; i < FaultyWorld.READERS; i++) {
      readers.add(world.reader(i));
    }
    world.awaits(
        () ->
            standIn.ask("faults") >= HITS && world.hasServed()
                || readers.stream().anyMatch(FutureTask::isDone));
    world.stop();
    world.awaits(() -> readers.stream().allMatch(FutureTask::isDone));
    for (FutureTask<Boolean> reader : readers) {
      assertThat(reader.get()).isTrue();
    }
  }

  private List<String> printed() {
    return standIn.ledger().lines().filter(line -> line.startsWith("hit: ")).toList();
  }

  /** By what the lines begin with. */
  private TreeMap<String, Integer> kinds() {
    TreeMap<String, Integer> kinds = new TreeMap<>();
    printed().forEach(line -> kinds.merge(line.split(" ")[4], 1, Integer::sum));
    return kinds;
  }

  private void report(long seed, TestReporter reporter) throws IOException {
    Path file = Path.of("target", "seeded-faults-" + seed + ".txt");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, printed());
    reporter.publishEntry("seed " + seed + ": " + printed().size() + " hits " + kinds());
  }
}
