package org.polyvisor.conformance.area;

import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.model.Operation;

/** Domains whose connection was closed. */
final class Afterlife {
  private Afterlife() {}

  /** Suspends over another connection, if domains outlive the one that made them. */
  static void suspend(Lab lab, Guest guest) {
    try {
      lab.again().run(Operation.SUSPEND, guest.identity());
    } catch (NoSuchDomainException e) {
      throw lab.notDrivable("domains end with the connection that made them");
    }
  }
}
