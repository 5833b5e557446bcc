package org.polyvisor.conformance;

import org.opentest4j.TestAbortedException;
import org.polyvisor.conformance.setup.Exclusion;

/** The requirement was not run, as the target says. */
final class Excluded extends TestAbortedException {
  private static final long serialVersionUID = 1L;

  Excluded(Exclusion exclusion) {
    super("EXCLUDED " + exclusion);
  }
}
