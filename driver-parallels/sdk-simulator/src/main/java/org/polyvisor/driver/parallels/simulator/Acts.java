package org.polyvisor.driver.parallels.simulator;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/** What the words of a scenario do. */
final class Acts {
  private static final Map<String, Function<Words, Act>> VERBS = new LinkedHashMap<>();

  static {
    VERBS.put("lose-session", words -> Act.everywhere(SimulatedServer::dropSessions));
    VERBS.putAll(JobActs.verbs());
    VERBS.putAll(StatisticsActs.verbs());
    VERBS.put("state", Acts::state);
    VERBS.putAll(ConfigActs.verbs());
  }

  private Acts() {}

  /** One act, all of its words taken. */
  static Act parse(Words words) {
    String first = words.next("what happens");
    Function<Words, Act> verb = VERBS.get(first);
    return verb == null ? counter(first, words) : verb.apply(words);
  }

  private static Act counter(String guest, Words words) {
    String counter = words.optional().orElse("");
    if (!CounterWords.possible(counter)) {
      throw words.wrong(
          "'"
              + guest
              + "' is no word for what happens"
              + Nearest.hint(guest, VERBS.keySet())
              + ", or GUEST COUNTER VALUE, as: web sda.read_bytes 10MiB");
    }
    OptionalLong rate = words.rate();
    if (rate.isPresent()) {
      return Act.on(
          guest,
          config -> CounterWords.missing(counter, config),
          server -> grow(server, guest, counter, rate.getAsLong()));
    }
    OptionalLong value =
        words.takes("absent") ? OptionalLong.empty() : OptionalLong.of(words.number());
    return Act.on(
        guest,
        config -> CounterWords.missing(counter, config),
        server -> set(server.guest(guest), counter, value));
  }

  private static void set(SimulatedGuest guest, String counter, OptionalLong value) {
    guest.mischief().value(name(guest, counter), value);
  }

  private static void grow(SimulatedServer server, String name, String counter, long rate) {
    SimulatedGuest guest = server.guest(name);
    guest.grow(name(guest, counter), rate, server.timeline().wall());
  }

  private static String name(SimulatedGuest guest, String counter) {
    return CounterWords.name(counter, guest.config())
        .orElseThrow(() -> new IllegalArgumentException("it has no counter " + counter));
  }

  private static Act state(Words words) {
    String guest = words.next("a guest");
    String word = words.next("a state");
    SdkVmState state;
    try {
      state = SdkVmState.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw words.wrong(
          "'" + word + "' is no state; there are running, paused, stopped, suspended, mounted...");
    }
    return Act.on(guest, server -> server.enter(server.guest(guest), state));
  }
}
