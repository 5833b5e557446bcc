package org.polyvisor.driver.parallels.internal.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The stepped tests of the transition table, for the rules or for broken ones. */
final class StepTable {
  private final Map<String, Supplier<Walk>> cells = new LinkedHashMap<>();

  StepTable(Rulebook rules) {
    Start from = new Start(rules);
    cells.putAll(new ReadRows(from).cells());
    cells.putAll(new AnswerRows(from).cells());
    cells.putAll(new GateRows(from).cells());
    cells.putAll(new GridRows(from).cells());
  }

  Map<String, Supplier<Walk>> cells() {
    return cells;
  }

  /** The names of those that fail. */
  List<String> failing() {
    List<String> failing = new ArrayList<>();
    cells.forEach(
        (name, walk) -> {
          try {
            walk.get();
          } catch (AssertionError | RuntimeException e) {
            failing.add(name);
          }
        });
    return failing;
  }
}
