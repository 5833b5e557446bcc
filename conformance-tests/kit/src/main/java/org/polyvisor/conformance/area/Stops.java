package org.polyvisor.conformance.area;

import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.model.Operation;

/** Stops guests. */
final class Stops {
  private Stops() {}

  /** Destroys a guest that may be stopped: it can be started again, or was given away. */
  static void stop(Lab lab, Guest guest) {
    lab.needs(Operation.DESTROY);
    boolean safe = lab.target().isExpendable() || lab.main().offers(Operation.START);
    if (!safe) {
      throw lab.notDrivable(guest + " could not be started again once it was stopped");
    }
    guest.run(Operation.DESTROY);
  }
}
