package org.polyvisor.conformance.facade;

import java.util.Set;

/**
 * A correct facade with one defect: one place of its source is another one.
 *
 * @param name of it, as {@code deadline-ignored}
 * @param made the requirements that it was made to fail
 * @param file the source, below {@code org/polyvisor}
 * @param from what stands there once
 * @param to what stands there instead
 */
record FacadeMutant(String name, Set<String> made, String file, String from, String to) {
  @Override
  public String toString() {
    return name;
  }
}
