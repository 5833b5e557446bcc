package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.polyvisor.driver.parallels.sdk.SdkParameters;

/** What is wrong with a guest's statistics. Needs the server's lock. */
final class Mischief {
  private final Map<String, Course> values = new HashMap<>();
  private final Map<String, Long> strangers = new HashMap<>();
  private final Set<Predicate<String>> missingInEvents = new HashSet<>();
  private final Set<Predicate<String>> missingInOneShots = new HashSet<>();
  private final Map<Object, Integer> lasting = new HashMap<>();
  private boolean zeros;
  private boolean oldRun;
  private int lateEvents;

  void value(String counter, OptionalLong value) {
    values.put(counter, new Course.Fixed(value));
  }

  void grow(String counter, Course.Growing course) {
    values.put(counter, course);
  }

  /** The guest begins another run. */
  void restarted() {
    values.replaceAll((counter, course) -> course.restarted());
  }

  /** Something begins that lasts. */
  void begin(Object what) {
    lasting.merge(what, 1, Integer::sum);
  }

  /** One of its times is over; whether that was the last. */
  boolean end(Object what) {
    return lasting.merge(what, -1, Integer::sum) <= 0;
  }

  void stranger(String counter, long value) {
    strangers.put(counter, value);
  }

  void zeros(boolean on) {
    zeros = on;
  }

  void oldRun(boolean on) {
    oldRun = on;
  }

  /** Whether the run before shows until the first refresh. */
  boolean isOldRun() {
    return oldRun;
  }

  void lateEvent() {
    lateEvents++;
  }

  /** Whether an event comes after the answer to unsubscribe; each only once. */
  boolean takeLateEvent() {
    boolean late = lateEvents > 0;
    lateEvents -= late ? 1 : 0;
    return late;
  }

  void missing(boolean inEvents, Predicate<String> counters, boolean on) {
    Set<Predicate<String>> missing = inEvents ? missingInEvents : missingInOneShots;
    if (on) {
      missing.add(counters);
    } else {
      missing.remove(counters);
    }
  }

  /** What becomes of a value of a guest that has run for so long. */
  OptionalLong change(String counter, OptionalLong value, Duration ran) {
    Course course = values.get(counter);
    if (course != null) {
      return course.at(ran);
    }
    return zeros && value.isPresent() ? OptionalLong.of(0) : value;
  }

  /** What becomes of an event or of the answer to a one-shot. */
  SdkParameters change(SdkParameters all, boolean event) {
    Set<Predicate<String>> missing = event ? missingInEvents : missingInOneShots;
    if (missing.isEmpty() && strangers.isEmpty()) {
      return all;
    }
    SdkParameters.Builder kept = new SdkParameters.Builder();
    for (int i = 0; i < all.size(); i++) {
      String name = all.name(i);
      if (missing.stream().noneMatch(counters -> counters.test(name))) {
        kept.add(name, all.number(i));
      }
    }
    strangers.forEach(kept::add);
    return kept.build();
  }
}
