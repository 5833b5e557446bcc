package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up scenarios: the same seed gives the same lines. For one thread. */
final class Chaos {
  private static final int MOST_MILLIS_BETWEEN = 3000;
  private static final List<String> PATTERNS =
      List.of(
          "fail JOB GUEST",
          "fail-after-effect JOB GUEST",
          "refuse JOB GUEST",
          "slow JOB GUEST TIME",
          "slow JOB GUEST 40s",
          "never JOB GUEST",
          "late unsubscribe GUEST",
          "silence GUEST TIME",
          "forget-subscription GUEST",
          "orphan GUEST",
          "event-without GUEST disks TIME",
          "event-without GUEST all TIME",
          "one-shot-without GUEST disks TIME",
          "one-shot-without GUEST all TIME",
          "zeros GUEST TIME",
          "old-run GUEST TIME",
          "unknown-counter GUEST devices.odd0.spins 7",
          "state GUEST paused",
          "state GUEST running",
          "state GUEST stopped",
          "state GUEST running",
          "lose-session");
  private static final List<String> JOBS = List.of("subscribe", "unsubscribe", "one-shot");

  private final SplittableRandom random;
  private final List<String> guests;

  Chaos(long seed, List<String> guests) {
    this.random = new SplittableRandom(seed);
    this.guests = List.copyOf(guests);
  }

  List<String> lines(Duration length) {
    List<String> lines = new ArrayList<>();
    long millis = 1 + random.nextInt(MOST_MILLIS_BETWEEN);
    while (millis < length.toMillis()) {
      lines.add("at " + millis + "ms " + fill(pick(PATTERNS)));
      millis += 1 + random.nextInt(MOST_MILLIS_BETWEEN);
    }
    return lines;
  }

  private String fill(String pattern) {
    return pattern
        .replace("JOB", pick(JOBS))
        .replace("GUEST", pick(guests))
        .replace("TIME", (100 + random.nextInt(10_000)) + "ms");
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
