package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.polyvisor.driver.parallels.sdk.SdkError;

/** What a scenario does to jobs. */
final class JobActs {
  private static final Map<String, JobKind> JOBS =
      new TreeMap<>(
          Map.of(
              "subscribe", JobKind.SUBSCRIBE,
              "unsubscribe", JobKind.UNSUBSCRIBE,
              "one-shot", JobKind.PERF_STATS,
              "state", JobKind.STATE,
              "change", JobKind.CHANGE,
              "login", JobKind.LOGIN,
              "list", JobKind.LIST,
              "lookup", JobKind.LOOKUP,
              "host", JobKind.HOST));

  /** A fault of a guest's would wait for ever there. */
  private static final Set<JobKind> OF_NO_GUEST =
      EnumSet.of(JobKind.LOGIN, JobKind.LIST, JobKind.LOOKUP, JobKind.HOST);

  private JobActs() {}

  static Map<String, Function<Words, Act>> verbs() {
    Map<String, Function<Words, Act>> verbs = new LinkedHashMap<>();
    verbs.put("fail", words -> fault(words, Fault.failed(SdkError.OPERATION_FAILED)));
    verbs.put(
        "fail-after-effect",
        words -> fault(words, Fault.failedAfterEffect(SdkError.OPERATION_FAILED)));
    verbs.put("refuse", words -> fault(words, Fault.refused(SdkError.OPERATION_FAILED)));
    verbs.put("never", words -> fault(words, Fault.never()));
    verbs.put("slow", JobActs::slow);
    verbs.put("late", JobActs::late);
    return verbs;
  }

  private static Act fault(Words words, Fault fault) {
    JobKind kind = kind(words);
    return OF_NO_GUEST.contains(kind)
        ? any(kind, fault)
        : words.optional().map(guest -> add(kind, guest, fault)).orElseGet(() -> any(kind, fault));
  }

  private static Act slow(Words words) {
    JobKind kind = kind(words);
    Optional<Duration> ofAny = words.lastTime("how much slower");
    if (ofAny.isPresent() || OF_NO_GUEST.contains(kind)) {
      return any(kind, Fault.slow(ofAny.orElseGet(() -> words.time("how much slower"))));
    }
    String guest = words.next("how much slower");
    return add(kind, guest, Fault.slow(words.time("how much slower")));
  }

  private static Act late(Words words) {
    if (kind(words) != JobKind.UNSUBSCRIBE) {
      throw words.wrong("only unsubscribe can have a late event: late unsubscribe GUEST");
    }
    String guest = words.next("a guest");
    return Act.on(guest, server -> server.guest(guest).mischief().lateEvent());
  }

  private static Act add(JobKind kind, String guest, Fault fault) {
    return Act.on(guest, server -> server.faults().add(kind, server.guest(guest).uuid(), fault));
  }

  private static Act any(JobKind kind, Fault fault) {
    return Act.everywhere(server -> server.faults().add(kind, null, fault));
  }

  private static JobKind kind(Words words) {
    String word = words.next("a job");
    JobKind kind = JOBS.get(word);
    if (kind == null) {
      throw words.wrong("'" + word + "' is no job" + Nearest.hint(word, JOBS.keySet()));
    }
    return kind;
  }
}
