package org.polyvisor.parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.model.DomainState;

/** Those of the driver {@code parallels}. */
final class ParallelsEffects {
  private static final String VENDOR = "parallels:///system";
  private static final String SIMULATED = VENDOR + "?sdk=simulated";
  private static final String WITHOUT_FILE = SIMULATED + "&simulator.state=off";
  private static final String OWN = SIMULATED + "&simulator.server=" + SimulatedGuests.NAME;
  private static final String AGED = OWN + "&statistics.max-age=1ms";

  private ParallelsEffects() {}

  /** Those that need nothing else. */
  static List<Effect> simulated(Path folder) throws IOException {
    List<Effect> all = new ArrayList<>(server(folder));
    all.addAll(subscriptions());
    all.addAll(ages());
    all.addAll(jobs());
    return all;
  }

  private static List<Effect> server(Path folder) throws IOException {
    Path one = Files.writeString(folder.resolve("one"), "at 0s web sda.read_bytes 4711\n");
    Path other = Files.writeString(folder.resolve("other"), "at 0s web sda.read_bytes 4712\n");
    String soon = WITHOUT_FILE + "&call.deadline=2s";
    String state = folder.resolve("state").toString();
    return List.of(
        Effect.of(
            VENDOR + "?simulator.state=off", "sdk", "native", "simulated", ParallelsEffects::uuids),
        Effect.of(WITHOUT_FILE, "simulator.seed", "1", "2", ParallelsEffects::uuids),
        Effect.of(soon, "simulator.latency", "0s", "1m", ParallelsEffects::uuids),
        Effect.of(SIMULATED, "simulator.state", state, "off", ParallelsEffects::lasting),
        Effect.of(
            WITHOUT_FILE,
            "simulator.scenario",
            one.toString(),
            other.toString(),
            ParallelsEffects::bytes),
        Effect.of(
            WITHOUT_FILE,
            "simulator.server",
            SimulatedGuests.NAME,
            "somebody-elses",
            SimulatedGuests.look(guests -> guests.server().ledger().issued(JobKind.LOGIN))));
  }

  private static List<Effect> subscriptions() {
    Effect.Look mostly = SimulatedGuests.look(SimulatedGuests::mostly);
    Effect.Look kept = SimulatedGuests.look(SimulatedGuests::kept);
    return List.of(
        Effect.of(OWN, "statistics.policy", "fixed", "always", kept),
        Effect.of(OWN, "statistics.job-cost", "1", "10000", mostly),
        Effect.of(
            OWN,
            "statistics.one-shots",
            "true",
            "false",
            SimulatedGuests.look(ParallelsEffects::withoutEvents)));
  }

  private static List<Effect> ages() {
    Effect.Look old = SimulatedGuests.look(ParallelsEffects::old);
    String served = AGED + "&statistics.when-too-old=serve";
    return List.of(
        Effect.of(OWN, "statistics.max-age", "1ms", "1h", old),
        Effect.of(AGED, "statistics.when-too-old", "fail", "serve", old),
        Effect.of(served, "statistics.serve-up-to", "10ms", "1h", old));
  }

  private static List<Effect> jobs() {
    return List.of(
        Effect.of(
            OWN, "jobs.window", "1", "64", SimulatedGuests.look(ParallelsEffects::besideAnother)),
        Effect.of(
            OWN + "&jobs.window=1",
            "jobs.timeout",
            "20ms",
            "1h",
            SimulatedGuests.look(ParallelsEffects::lost)));
  }

  /** Those that need the library that stands in for the vendor's. */
  static List<Effect> vendors(Path library) {
    String uri = VENDOR + "?sdk.library=" + library;
    Effect.Look hung = open -> hung(StandIn.of(library), open);
    return List.of(
        Effect.of(
            VENDOR, "sdk.library", library.toString(), "/nowhere/x.so", ParallelsEffects::names),
        Effect.of(uri + "&sdk.hung-after=50ms", "sdk.hung-calls", "1", "8", hung),
        Effect.of(uri + "&sdk.hung-calls=1", "sdk.hung-after", "50ms", "1h", hung));
  }

  private static Object names(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      return connection.domains().stream().map(Domain::name).toList();
    }
  }

  private static Object uuids(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      return connection.domains().stream().map(Domain::uuid).toList();
    }
  }

  private static Object bytes(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      return connection.domain("web").blockStatistics("sda").readBytes();
    }
  }

  /** What the next connection sees of what this one does. */
  private static Object lasting(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      Domain build = connection.domain("build");
      if (build.state() == DomainState.SHUTOFF) {
        build.start();
      }
    }
    try (Connection connection = open.get()) {
      return connection.domain("build").state();
    }
  }

  private static Object withoutEvents(SimulatedGuests guests) {
    guests.server().silent("web", true);
    return guests.read().observation().source();
  }

  private static Object old(SimulatedGuests guests) {
    guests.nothingNew();
    return guests.read().readBytes().isPresent() ? "served" : "nothing";
  }

  private static Object besideAnother(SimulatedGuests guests) {
    guests.server().fault(JobKind.SUBSCRIBE, Fault.never());
    return guests.read().observation().source();
  }

  /** Whether the place of a job that never ends is had again. */
  private static Object lost(SimulatedGuests guests) {
    guests.server().fault(JobKind.CHANGE, Fault.never());
    try {
      guests.web().suspend();
      return "suspended at once";
    } catch (OperationTimeoutException e) {
      guests.web().suspend();
      return "suspended the second time";
    }
  }

  /** Whether others go on beside a call that hangs. */
  private static Object hung(StandIn library, Supplier<Connection> open) {
    SimulatedGuests.await(library::reset);
    library.play("set latency 2ms");
    try (Connection connection = open.get()) {
      Connection impatient = connection.within(Duration.ofSeconds(1));
      try {
        library.play("call PrlSrv_GetSrvConfig hang");
        impatient.host();
        return "it does not hang";
      } catch (OperationTimeoutException e) {
        impatient.host();
        return "others go on";
      } finally {
        library.play("release");
      }
    }
  }
}
