package org.polyvisor.benchmarks;

import java.util.List;

/** The middle of what was measured; one run that was disturbed does not move it. */
public final class Median {
  private Median() {}

  /** Of at least one value. */
  public static double of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
