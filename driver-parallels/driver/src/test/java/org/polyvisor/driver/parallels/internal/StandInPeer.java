package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.jna.NativeSdkProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.jna.standin.StandInFile;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.CounterSource;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.VirtualTimeline;

/** The server behind the C library, of which a process has one. */
final class StandInPeer implements Peer {
  private static final Map<JobKind, String> JOBS =
      Map.of(
          JobKind.LOGIN, "login",
          JobKind.LIST, "list",
          JobKind.LOOKUP, "lookup",
          JobKind.HOST, "host",
          JobKind.SUBSCRIBE, "subscribe",
          JobKind.UNSUBSCRIBE, "unsubscribe",
          JobKind.PERF_STATS, "one-shot",
          JobKind.STATE, "state",
          JobKind.CHANGE, "change");

  private static final List<String> LEDGER =
      List.of(
          "handles",
          "strays",
          "double-frees",
          "wrong-handles",
          "calls-uninitialised",
          "waits-in-handler",
          "jobs-in-handler");

  private final Path file;
  private final StandIn standIn;
  private final @Nullable VirtualTimeline timeline;
  private final Map<UUID, SdkVmConfig> configs = new LinkedHashMap<>();

  private StandInPeer(SimulatorOptions options, @Nullable VirtualTimeline timeline) {
    this.file = file();
    this.standIn = StandIn.of(file);
    this.timeline = timeline;
    Eventually.holds(standIn::reset);
    standIn.play(timeline == null ? "set time real" : "set time virtual");
    standIn.play("set seed " + options.seed());
    standIn.play("set handler-rules crash");
    standIn.play("set latency " + options.latency().toNanos() + "ns");
    standIn.play("set cycle " + options.cycle().toNanos() + "ns");
    options.guests().forEach(this::make);
  }

  static Path file() {
    Optional<Path> file = StandInFile.find();
    assumeTrue(file.isPresent(), "NOT RUN: needs gcc");
    return file.orElseThrow();
  }

  static Peer real(SimulatorOptions options) {
    return new StandInPeer(options, null);
  }

  static Peer stepped(SimulatorOptions options, VirtualTimeline timeline) {
    return new StandInPeer(options, timeline);
  }

  private void make(GuestSpec guest) {
    Instant now = timeline == null ? Instant.now() : timeline.wall();
    standIn.play(GuestLines.of(guest, now));
    configs.put(guest.config().identity().uuid(), guest.config());
  }

  @Override
  public SdkLibrary library() {
    return new NativeSdkProvider().open(SdkOptions.defaults().library(file.toString()));
  }

  /** Both clocks go on together, from one thing that is due to the next. */
  @Override
  public void advance(Duration time) {
    VirtualTimeline mine = timeline;
    if (mine == null) {
      throw new IllegalStateException("the machine's time moves by itself");
    }
    long end = mine.nanos() + time.toNanos();
    while (mine.nanos() < end || due(mine) <= end) {
      long next = Math.max(mine.nanos(), Math.min(end, due(mine)));
      standIn.advance(next);
      mine.advance(Duration.ofNanos(next - mine.nanos()));
    }
  }

  private long due(VirtualTimeline mine) {
    return Math.min(mine.nextDue().orElse(Long.MAX_VALUE), standIn.nextDue());
  }

  @Override
  public void checkClosed() {
    // A close from inside a callback ends the library on another thread.
    Eventually.holds(() -> standIn.ask("initialised") == 0);
    checkLedger(standIn);
  }

  /** After the library's end nothing of it may be left, and nothing may have been done wrong. */
  static void checkLedger(StandIn standIn) {
    for (String what : LEDGER) {
      assertThat(standIn.ask(what)).as("%s%n%s", what, standIn.ledger()).isZero();
    }
  }

  @Override
  public Ledger ledger() {
    return new Counted(standIn);
  }

  @Override
  public int subscriptions() {
    return (int) standIn.ask("subscriptions");
  }

  @Override
  public List<String> names() {
    return configs.values().stream().map(config -> config.identity().name()).toList();
  }

  @Override
  public UUID uuid(String name) {
    return config(name).identity().uuid();
  }

  @Override
  public SdkVmConfig config(String name) {
    return configs.values().stream()
        .filter(config -> config.identity().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no guest is called '" + name + "'"));
  }

  @Override
  public SdkVmState state(String name) {
    return SdkVmState.of(standIn.ask("state " + name));
  }

  @Override
  public void fault(JobKind kind, Fault fault) {
    String more =
        fault.verb().equals("slow")
            ? fault.delay().toNanos() + "ns"
            : "0x" + Integer.toHexString(fault.error().code());
    standIn.play(fault.verb() + " " + JOBS.get(kind) + " * " + more);
  }

  @Override
  public void counters(String name, CounterSource source) {
    standIn.script(name, (counter, ran) -> source.value(counter, Duration.ofNanos(ran)).orElse(-1));
  }

  @Override
  public void silent(String name, boolean value) {
    standIn.play((value ? "silence " : "heard ") + GuestLines.word(name));
  }

  @Override
  public void become(String name, SdkVmState state) {
    standIn.play("state " + GuestLines.word(name) + " " + state.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public void calm() {
    standIn.play("calm");
  }

  @Override
  public void play(Scenario scenario) {
    scenario.lines().forEach(standIn::play);
  }

  @Override
  public void add(GuestSpec guest) {
    make(guest);
    standIn.play("added " + GuestLines.word(guest.config().identity().name()));
  }

  @Override
  public void reconfigure(SdkVmConfig config) {
    UUID uuid = config.identity().uuid();
    SdkVmConfig before = configs.put(uuid, config);
    if (before == null) {
      configs.remove(uuid);
    } else {
      standIn.play(GuestLines.changed(before.identity().name(), config));
    }
  }

  @Override
  public void remove(String name) {
    configs.remove(uuid(name));
    standIn.play("remove " + GuestLines.word(name));
  }

  @Override
  public void forgetSubscriptions() {
    standIn.play("forget-subscription");
  }

  @Override
  public void dropSessions() {
    standIn.play("lose-session");
  }

  private record Counted(StandIn standIn) implements Ledger {
    @Override
    public long issued(JobKind kind) {
      return standIn.ask("issued " + JOBS.get(kind));
    }

    @Override
    public long statisticsEvents() {
      return standIn.ask("statistics-events");
    }

    @Override
    public long liveJobs() {
      return standIn.ask("jobs-running");
    }

    @Override
    public long liveVms() {
      return standIn.ask("vm-references");
    }

    @Override
    public long liveSessions() {
      return standIn.ask("servers");
    }

    @Override
    public String toString() {
      return standIn.ledger();
    }
  }
}
