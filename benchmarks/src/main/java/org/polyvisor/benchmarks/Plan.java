package org.polyvisor.benchmarks;

import java.nio.file.Path;
import java.util.Set;

/**
 * What to measure, and how thoroughly.
 *
 * @param quick whether to see that it works is enough
 * @param root the project's folder
 * @param names the rows wanted; empty for all
 */
public record Plan(boolean quick, Path root, Set<String> names) {
  /** Whether a row is wanted. */
  public boolean wants(String name) {
    return names.isEmpty() || names.contains(name);
  }

  /** The greater number for a thorough run. */
  public int of(int quickly, int thoroughly) {
    return quick ? quickly : thoroughly;
  }
}
