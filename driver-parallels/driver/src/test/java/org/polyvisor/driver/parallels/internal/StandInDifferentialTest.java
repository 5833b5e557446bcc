package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.VirtualTimeline;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;

/**
 * Simulator and C library live through the same scenario in virtual time; what the driver shows of
 * either is compared: states, XML, events, counters that the scenario sets, and of what is refused
 * the class, the code and the words.
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

  private static final Duration BEGIN = Duration.ofSeconds(10);
  private static final long SECOND = 1000;
  private static final Pattern LOSS = Pattern.compile("at (\\d+)ms lose-session");

  /** In this order, so that each is refused in some state and done in another. */
  private static final Map<String, Operation> OPERATIONS = new TreeMap<>();

  static {
    List<Change> changes =
        List.of(
            LifecycleFacet::resume,
            LifecycleFacet::suspend,
            LifecycleFacet::suspend,
            LifecycleFacet::start,
            LifecycleFacet::reset,
            LifecycleFacet::destroy,
            LifecycleFacet::reboot,
            LifecycleFacet::shutdown);
    for (int i = 0; i < changes.size(); i++) {
      OPERATIONS.put(i + (i == 3 ? " start" : " change"), change(changes.get(i)));
    }
    OPERATIONS.put(
        "8 statistics of no device",
        (connection, domain) ->
            connection.blockStatistics(RealWorld.call(), BlockStatisticsRequest.of(domain, "vdz")));
    OPERATIONS.put(
        "9 xml", (connection, domain) -> connection.xml(RealWorld.call(), domain, Set.of()));
  }

  private static final List<SdkError> FAULTS =
      List.of(
          SdkError.OPERATION_FAILED,
          SdkError.INVALID_ARG,
          SdkError.TIMEOUT,
          SdkError.ACCESS_DENIED);

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
      List<String> lines = Scenario.ofSeed(seed, Duration.ofSeconds(60), guests).lines();
      assertThat(live(StandInPeer::stepped, lines))
          .as("seed %d", seed)
          .isEqualTo(live(SimulatedPeer::stepped, lines));
    }
  }

  @Test
  void whatIsRefusedIsRefusedWithTheSameCodeAndWords() {
    List<String> simulated = refusals(SimulatedPeer::stepped);
    assertThat(refusals(StandInPeer::stepped)).isEqualTo(simulated);
    assertThat(simulated)
        .filteredOn(line -> line.contains("Exception"))
        .hasSizeGreaterThan(30)
        .anyMatch(line -> line.contains("OPERATION_INVALID"))
        .anyMatch(line -> line.contains("INVALID_ARG"))
        .anyMatch(line -> line.contains("NO_DOMAIN"))
        .anyMatch(line -> line.contains("OPERATION_FAILED"));
  }

  private static List<String> refusals(Maker maker) {
    List<String> shown = new ArrayList<>();
    try (SteppedWorld world = new SteppedWorld(maker::make)) {
      for (String name : List.of("web", "db", "build", "lab", "mail")) {
        DomainRef domain = world.domain(name).ref();
        OPERATIONS.forEach(
            (what, operation) -> {
              shown.add(name + " " + what + ": " + outcome(world, domain, operation));
              world.pass(Duration.ofSeconds(1));
              shown.add(name + " is " + state(world, name));
            });
        for (SdkError fault : FAULTS) {
          world.server.fault(JobKind.CHANGE, Fault.failed(fault));
          shown.add(name + " " + fault + ": " + outcome(world, domain, OPERATIONS.get("3 start")));
          world.server.calm();
        }
        world.server.remove(name);
        world.pass(Duration.ofSeconds(1));
        OPERATIONS.forEach(
            (what, operation) ->
                shown.add(name + " gone " + what + ": " + outcome(world, domain, operation)));
      }
    }
    return shown;
  }

  private static String outcome(SteppedWorld world, DomainRef domain, Operation operation) {
    try {
      return world.during(
          () -> {
            operation.run(world.connection, domain);
            return "done";
          });
    } catch (VirtException e) {
      return e.getClass().getSimpleName() + " " + e.code() + " " + e.getMessage();
    }
  }

  private interface Operation {
    void run(ParallelsConnection connection, DomainRef domain);
  }

  private static Operation change(Change change) {
    return (connection, domain) ->
        change.run(connection, RealWorld.call(), LifecycleRequest.of(domain));
  }

  private interface Change {
    void run(LifecycleFacet facet, Call call, LifecycleRequest request);
  }

  private interface Maker {
    Peer make(SimulatorOptions options, VirtualTimeline timeline);
  }

  private static List<String> live(Maker maker, List<String> lines) {
    List<String> shown = new ArrayList<>();
    try (SteppedWorld world = new SteppedWorld(maker::make)) {
      // Opening took a time of its own; what the driver does by chance depends on the clock.
      world.pass(BEGIN.minusNanos(world.nanos()));
      RecordingSink sink = new RecordingSink();
      world.connection.listen(Set.of(EventKind.LIFECYCLE), sink);
      world.server.play(Scenario.parse("differential", lines));
      SplittableRandom random = new SplittableRandom(1);
      for (int second = 0; second < 60; second++) {
        show(world, second, isDetermined(world, lines), shown);
        world.passMillis(700 + random.nextInt(200));
      }
      sink.heard().forEach(event -> shown.add("event " + event));
    }
    return shown;
  }

  /**
   * Which peer is heard first of a lost session, and when the new login comes, is a matter of
   * milliseconds: what is read meanwhile is not determined, all else is.
   */
  private static boolean isDetermined(SteppedWorld world, List<String> lines) {
    long now = Duration.ofNanos(world.nanos()).minus(BEGIN).toMillis();
    return lines.stream()
        .map(LOSS::matcher)
        .filter(Matcher::matches)
        .mapToLong(loss -> Long.parseLong(loss.group(1)))
        .noneMatch(lost -> now >= lost - SECOND && now <= lost + 5 * SECOND);
  }

  private static void show(SteppedWorld world, int second, boolean determined, List<String> shown) {
    TreeMap<String, DomainRef> domains = new TreeMap<>();
    world.connection.parts().domains().all().forEach(d -> domains.put(d.ref().name(), d.ref()));
    domains.forEach(
        (name, ref) -> {
          shown.add(second + " " + name + " is " + state(world, name));
          if (world.connection.parts().domains().find(ref.uuid()).isPresent()) {
            String xml = xml(world, ref);
            String read = read(world, ref);
            shown.add(second + " " + name + (determined ? " xml " + xml : ""));
            shown.add(second + " " + name + (determined ? " read " + read : ""));
          }
        });
  }

  /** Only where it can be had without a wait, in which time would pass. */
  private static String xml(SteppedWorld world, DomainRef ref) {
    boolean current =
        world.connection.parts().domains().get(ref).refresh().getCount() == 0
            && world.connection.alive();
    return current ? world.connection.xml(RealWorld.call(), ref, Set.of()) : "cannot be had now";
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
