package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a scenario does to statistics. */
final class StatisticsActs {
  private StatisticsActs() {}

  static Map<String, Function<Words, Act>> verbs() {
    Map<String, Function<Words, Act>> verbs = new LinkedHashMap<>();
    verbs.put("silence", words -> lasting(words, "silence", SimulatedGuest::silent));
    verbs.put("zeros", words -> lasting(words, "zeros", (guest, on) -> guest.mischief().zeros(on)));
    verbs.put(
        "old-run", words -> lasting(words, "old-run", (guest, on) -> guest.mischief().oldRun(on)));
    verbs.put("event-without", words -> without(words, true));
    verbs.put("one-shot-without", words -> without(words, false));
    verbs.put("forget-subscription", StatisticsActs::forget);
    verbs.put("orphan", StatisticsActs::orphan);
    verbs.put("unknown-counter", StatisticsActs::stranger);
    return verbs;
  }

  private static Act lasting(Words words, String verb, BiConsumer<SimulatedGuest, Boolean> what) {
    return lasting(words.next("a guest"), words, new Lasting(verb, what));
  }

  /** Something that is so for a time, or for ever. */
  private static Act lasting(String name, Words words, Lasting what) {
    Optional<Duration> time = words.optionalTime("how long");
    return Act.on(
        name,
        server -> {
          SimulatedGuest guest = server.guest(name);
          what.begin(guest);
          time.ifPresent(
              length -> server.timeline().after(length, () -> server.run(() -> what.end(guest))));
        });
  }

  private static Act without(Words words, boolean event) {
    String guest = words.next("a guest");
    String word = words.next("a group of counters");
    Predicate<String> counters =
        CounterWords.group(word)
            .orElseThrow(
                () ->
                    words.wrong(
                        "'" + word + "' should be " + CounterWords.groups() + ", or a counter"));
    return lasting(
        guest,
        words,
        new Lasting(counters, (one, on) -> one.mischief().missing(event, counters, on)));
  }

  /**
   * What is so for a time; begun again meanwhile, it ends with the last of those times.
   *
   * @param key the same for all lines that mean the same
   * @param what switches it on or off
   */
  private record Lasting(Object key, BiConsumer<SimulatedGuest, Boolean> what) {
    private void begin(SimulatedGuest guest) {
      guest.mischief().begin(key);
      what.accept(guest, true);
    }

    private void end(SimulatedGuest guest) {
      if (guest.mischief().end(key)) {
        what.accept(guest, false);
      }
    }
  }

  private static Act forget(Words words) {
    return words
        .optional()
        .map(
            guest ->
                Act.on(
                    guest,
                    server ->
                        server
                            .sessions()
                            .forEach(
                                session ->
                                    session.forgetSubscriptions(
                                        server.guest(guest).uuid()::equals))))
        .orElseGet(() -> Act.everywhere(SimulatedServer::forgetSubscriptions));
  }

  private static Act orphan(Words words) {
    String guest = words.next("a guest");
    return Act.on(
        guest,
        server -> server.sessions().forEach(session -> session.orphan(server.guest(guest).uuid())));
  }

  private static Act stranger(Words words) {
    String guest = words.next("a guest");
    String counter = words.next("a counter");
    long value = words.number();
    return Act.on(guest, server -> server.guest(guest).mischief().stranger(counter, value));
  }
}
