package org.polyvisor.conformance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the results of one class. Safe for any thread. */
final class Tally {
  private final Map<Result, LongAdder> counts = new ConcurrentHashMap<>();

  void add(Result result) {
    counts.computeIfAbsent(result, any -> new LongAdder()).increment();
  }

  /**
   * As {@code 12 passed, 0 failed, 3 not offered, 1 not drivable, 0 deviates as declared, 0
   * excluded}.
   */
  String summary() {
    return Stream.of(Result.values())
        .map(result -> count(result) + " " + result)
        .collect(Collectors.joining(", "));
  }

  private long count(Result result) {
    LongAdder counted = counts.get(result);
    return counted == null ? 0 : counted.sum();
  }
}
