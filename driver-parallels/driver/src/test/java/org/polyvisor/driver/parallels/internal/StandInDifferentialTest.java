package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.VirtualTimeline;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.spi.BlockStatisticsRequest;

/**
 * Simulator and C library live through the same scenario in virtual time; what the driver shows of
 * either is compared: states, XML, events, counters that the scenario sets, errors by their class.
 */
class StandInDifferentialTest {
  private static final List<String> SCRIPT =
      List.of(
          "at 100ms web sda.read_bytes 10MiB",
          "at 100ms web sda.write_bytes 1MiB",
          "at 100ms web sda.read_requests 100",
          "at 100ms web sda.write_requests 7",
          "at 2s web sda.read_bytes 20MiB",
          "at 2s web sdb.read_bytes +1MiB/s",
          "at 3s fail one-shot web",
          "at 4s event-without web disks 3s",
          "at 5s db vda.write_bytes absent",
          "at 6s state lab running",
          "at 8s rename lab laboratory",
          "at 9s state web paused",
          "at 11s state web running",
          "at 12s silence web 10s",
          "at 14s never one-shot web",
          "at 15s forget-subscription web",
          "at 20s lose-session",
          "at 30s web sda.read_bytes 5MiB",
          "at 31s unplug web sdb",
          "at 33s fail-after-effect subscribe db",
          "at 35s state build running",
          "at 36s zeros db 5s",
          "at 40s late unsubscribe web",
          "at 45s orphan mail",
          "at 50s remove db");

  /** From then on each counter of that disk is what the scenario says. */
  private static final long SET_NANOS = Duration.ofSeconds(12).toNanos();

  @Test
  void theDriverShowsTheSameOfBoth() {
    StandInPeer.file();
    List<String> simulated = live(SimulatedPeer::stepped, SCRIPT);
    List<String> standIn = live(StandInPeer::stepped, SCRIPT);
    assertThat(simulated).hasSizeGreaterThan(300);
    assertThat(standIn).isEqualTo(simulated);
  }

  @Test
  void faultsBySeedAreShownTheSame() {
    for (int seed = 1; seed <= 3; seed++) {
      List<String> guests = List.of("web", "db", "mail");
      List<String> lines =
          Scenario.ofSeed(seed, Duration.ofSeconds(60), guests).lines().stream()
              .filter(line -> !line.contains("slow"))
              .toList();
      assertThat(names(live(StandInPeer::stepped, lines)))
          .as("seed %d", seed)
          .isEqualTo(names(live(SimulatedPeer::stepped, lines)));
    }
  }

  /** Faults make answers differ by a cycle; states, devices and events do not. */
  private static List<String> names(List<String> shown) {
    return shown.stream().filter(line -> !line.contains(" read ")).toList();
  }

  private interface Maker {
    Peer make(SimulatorOptions options, VirtualTimeline timeline);
  }

  private static List<String> live(Maker maker, List<String> lines) {
    List<String> shown = new ArrayList<>();
    try (SteppedWorld world = new SteppedWorld(maker::make)) {
      // Opening took a time of its own; what the driver does by chance depends on the clock.
      world.pass(Duration.ofSeconds(10).minusNanos(world.nanos()));
      RecordingSink sink = new RecordingSink();
      world.connection.listen(java.util.Set.of(EventKind.LIFECYCLE), sink);
      world.server.play(Scenario.parse("differential", lines));
      SplittableRandom random = new SplittableRandom(1);
      for (int second = 0; second < 60; second++) {
        show(world, second, shown);
        world.passMillis(700 + random.nextInt(200));
      }
      sink.heard().forEach(event -> shown.add("event " + event));
    }
    return shown;
  }

  private static void show(SteppedWorld world, int second, List<String> shown) {
    TreeMap<String, DomainRef> domains = new TreeMap<>();
    world.connection.parts().domains().all().forEach(d -> domains.put(d.ref().name(), d.ref()));
    domains.forEach(
        (name, ref) -> {
          shown.add(second + " " + name + " is " + state(world, name));
          if (world.connection.parts().domains().find(ref.uuid()).isPresent()) {
            shown.add(second + " " + name + " read " + read(world, ref));
          }
        });
  }

  private static String state(SteppedWorld world, String name) {
    return world.connection.parts().domains().all().stream()
        .filter(domain -> domain.ref().name().equals(name))
        .map(domain -> domain.facts().state() + " " + domain.facts().drives().devices().size())
        .findFirst()
        .orElse("gone");
  }

  /**
   * What a read leads to a little later; only what the scenario set is compared by value, the rest
   * the servers make up.
   */
  private static String read(SteppedWorld world, DomainRef domain) {
    Input.Read read = new Input.Read(world.nanos(), -1);
    String answer =
        world.connection.parts().domains().get(domain).cell().take(read).getClass().getSimpleName();
    world.passMillis(45);
    Optional<BlockStatistics> there =
        world.connection.atHand(BlockStatisticsRequest.of(domain, "sda"));
    boolean set = domain.name().equals("web") && world.nanos() > SET_NANOS;
    return answer + " " + there.map(some -> counters(some, set)).orElse("nothing");
  }

  private static String counters(BlockStatistics read, boolean set) {
    return set ? read.counters().toString() : read.counters().size() + " counters";
  }
}
