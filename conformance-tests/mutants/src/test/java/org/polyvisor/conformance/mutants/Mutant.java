package org.polyvisor.conformance.mutants;

import java.util.Set;
import java.util.function.Supplier;

/**
 * A correct driver with one defect.
 *
 * @param name of it, as {@code suspend-of-stopped-taken}
 * @param base the driver that is spoiled: {@code test} or {@code parallels}
 * @param made the requirements that it was made to fail
 * @param defect what it does otherwise
 */
record Mutant(String name, String base, Set<String> made, Supplier<Defect> defect) {
  static final String TEST = "test";
  static final String PARALLELS = "parallels";
  static final String BULK = "bulk";
  static final String EXCHANGE = "exchange";

  String uri() {
    return "mutant:///" + name;
  }

  @Override
  public String toString() {
    return name;
  }
}
