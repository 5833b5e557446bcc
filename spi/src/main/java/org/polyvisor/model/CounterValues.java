package org.polyvisor.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects counters for a builder: checked, and in the end ordered. For one thread. */
final class CounterValues<C extends StatisticsCounter> {
  private final List<C> order;
  private final Map<C, Long> values = new LinkedHashMap<>();

  CounterValues(List<C> order) {
    this.order = order;
  }

  void set(C counter, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(counter + " " + value + ": must be 0 or more");
    }
    values.put(counter, value);
  }

  void unsigned(C counter, long value) {
    if (value >= 0) {
      values.put(counter, value);
    }
  }

  Map<C, Long> ordered() {
    Map<C, Long> ordered = new LinkedHashMap<>();
    for (C counter : order) {
      @Nullable Long value = values.get(counter);
      if (value != null) {
        ordered.put(counter, value);
      }
    }
    if (ordered.size() < values.size()) {
      ordered.putAll(values);
    }
    return Collections.unmodifiableMap(ordered);
  }

  /** Adds up; a counter that no part has is absent, so is one whose sum has no room in a long. */
  void sum(Collection<? extends CounterStatistics<C>> parts) {
    Set<C> names = new LinkedHashSet<>();
    parts.forEach(part -> names.addAll(part.counters().keySet()));
    for (C name : names) {
      long total = 0;
      for (CounterStatistics<C> part : parts) {
        // Once over the edge it stays there, whatever is added.
        total = total < 0 ? total : total + part.get(name).orElse(0);
      }
      unsigned(name, total);
    }
  }
}
