package org.polyvisor.conform.internal.run;

import java.util.List;
import org.polyvisor.conformance.catalogue.Requirement;

/**
 * What is to be run, in the order of the catalogue.
 *
 * @param uri against what
 * @param requirements which
 */
public record Plan(String uri, List<Requirement> requirements) {
  /** Their ids. */
  public List<String> ids() {
    return requirements.stream().map(Requirement::id).toList();
  }
}
