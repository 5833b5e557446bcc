package org.polyvisor.driver.parallels.internal;

import java.time.Duration;
import java.util.List;
import org.polyvisor.driver.parallels.internal.statistics.Policy;
import org.polyvisor.model.Setting;
import org.polyvisor.model.Settings;
import org.polyvisor.spi.DriverDescriptor;

/** The driver's settings, declared once. */
public final class ParallelsSettings {
  static final String SIMULATED = "simulated";
  static final String NO_STATE = "off";
  static final String SERVE = "serve";

  static final Setting<String> SDK =
      Setting.choice(
          "sdk",
          "native",
          List.of("native", SIMULATED),
          "Which SDK: the vendor's library, or a simulated server with invented guests.");
  static final Setting<String> LIBRARY =
      Setting.text(
          "sdk.library",
          "The vendor's library, or the folder that it is in. Unless given, what the variable"
              + " POLYVISOR_PARALLELS_SDK names, else the vendor's usual places.");
  static final Setting<Integer> HUNG_CALLS =
      Setting.integer(
          "sdk.hung-calls",
          8,
          1,
          1000,
          "How many calls may hang in the vendor's library before the session counts as lost and"
              + " no more are let in.");
  static final Setting<Duration> HUNG_AFTER =
      Setting.duration(
          "sdk.hung-after",
          Duration.ofSeconds(30),
          Duration.ofMillis(10),
          Duration.ofHours(1),
          "After which time a call into the vendor's library counts as hung.");
  static final Setting<Integer> SEED =
      Setting.integer(
          "simulator.seed", 1, 0, Integer.MAX_VALUE, "Which guests and counters are invented.");
  static final Setting<String> STATE =
      Setting.text(
              "simulator.state",
              "The file in which the run states of simulated guests last; off: they do not. Unless"
                  + " given, parallels-simulator.properties in the state folder.")
          .otherwise(SimulatorState.usualFile().toString());
  static final Setting<Duration> LATENCY =
      Setting.duration(
          "simulator.latency",
          Duration.ofMillis(20),
          Duration.ZERO,
          Duration.ofMinutes(1),
          "How long a simulated job takes.");
  static final Setting<String> SCENARIO =
      Setting.text(
          "simulator.scenario",
          "A file that says what happens to the simulated server and when, or seed:N for faults of"
              + " all kinds for an hour.");
  static final Setting<String> SERVER =
      Setting.text(
          "simulator.server",
          "The name under which a test offers a simulated server of its own; the other simulator"
              + " settings then say nothing.");
  static final Setting<String> POLICY =
      Setting.choice(
          "statistics.policy",
          "learned",
          List.of("learned", "fixed", "always"),
          "When to stay subscribed: as readers' habits make it cheaper; until five events went"
              + " unread; or always.");
  static final Setting<Integer> JOB_COST =
      Setting.integer(
          "statistics.job-cost", 10, 1, 10_000, "What a job costs the server, in events.");
  static final Setting<Boolean> ONE_SHOTS =
      Setting.flag(
          "statistics.one-shots", true, "Whether a first read may ask the server beside events.");
  static final Setting<Duration> MAX_AGE =
      Setting.duration(
          "statistics.max-age",
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofDays(1),
          "How old statistics may be for a request that does not say. 0 leaves it to the server's"
              + " cycle: three cycles while subscribed, else one and at most a second.");
  static final Setting<String> WHEN_TOO_OLD =
      Setting.choice(
          "statistics.when-too-old",
          "fail",
          List.of("fail", SERVE),
          "What to do when the server gives nothing new in time: fail, or serve the last values"
              + " with their age, if there are any of this run of the domain.");
  static final Setting<Duration> SERVE_UP_TO =
      Setting.duration(
          "statistics.serve-up-to",
          Duration.ofMinutes(5),
          Duration.ZERO,
          Duration.ofDays(1),
          "How old the last values may be where statistics.when-too-old is serve; beyond that a"
              + " read fails.");
  static final Setting<Integer> JOB_WINDOW =
      Setting.integer("jobs.window", 64, 1, 10_000, "How many jobs may be under way at once.");
  static final Setting<Duration> JOB_TIMEOUT =
      Setting.duration(
          "jobs.timeout",
          Duration.ofSeconds(30),
          Duration.ofMillis(10),
          Duration.ofHours(1),
          "After which time a job without an answer counts as failed.");

  private ParallelsSettings() {}

  /** Adds them to a descriptor. */
  public static DriverDescriptor.Builder declare(DriverDescriptor.Builder descriptor) {
    all().forEach(descriptor::setting);
    return descriptor;
  }

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(
        SDK,
        LIBRARY,
        HUNG_CALLS,
        HUNG_AFTER,
        SEED,
        STATE,
        LATENCY,
        SCENARIO,
        SERVER,
        POLICY,
        JOB_COST,
        ONE_SHOTS,
        MAX_AGE,
        WHEN_TOO_OLD,
        SERVE_UP_TO,
        JOB_WINDOW,
        JOB_TIMEOUT);
  }

  static Policy policy(Settings settings) {
    Policy.Kind kind =
        switch (settings.get(POLICY)) {
          case "fixed" -> Policy.Kind.FIXED;
          case "always" -> Policy.Kind.ALWAYS;
          default -> Policy.Kind.LEARNED;
        };
    return new Policy(kind, settings.get(JOB_COST), settings.get(ONE_SHOTS));
  }
}
