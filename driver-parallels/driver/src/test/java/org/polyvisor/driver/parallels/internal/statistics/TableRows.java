package org.polyvisor.driver.parallels.internal.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Cells of the transition table by name, each with a walk there from the initial state. */
abstract class TableRows {
  final Start from;
  private final Map<String, Supplier<Walk>> cells = new LinkedHashMap<>();

  TableRows(Start from) {
    this.from = from;
  }

  final void cell(String name, Supplier<Walk> walk) {
    if (cells.put(name, walk) != null) {
      throw new AssertionError("twice: " + name);
    }
  }

  final Map<String, Supplier<Walk>> cells() {
    return cells;
  }
}
