package org.polyvisor.conformance;

import org.opentest4j.TestAbortedException;
import org.polyvisor.conformance.setup.Deviation;

/** The requirement is not met, as the target declares. */
final class DeviatesAsDeclared extends TestAbortedException {
  private static final long serialVersionUID = 1L;

  DeviatesAsDeclared(Deviation deviation, Throwable failure) {
    super(
        "DEVIATES "
            + deviation.id()
            + ": "
            + deviation.reason()
            + (deviation.link().isEmpty() ? "" : " (" + deviation.link() + ")"),
        failure);
  }
}
