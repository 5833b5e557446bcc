package org.polyvisor.conformance.area;

import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Opened;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;

/** A second connection beside that of the requirement, where the hypervisor lets one in. */
final class Second {
  private Second() {}

  static Opened of(Lab lab, Guest guest) {
    return seeing(lab, guest.identity());
  }

  /** One that sees this domain. */
  static Opened seeing(Lab lab, DomainRef domain) {
    try {
      Opened second = lab.open(lab.target(), Bounds.shortDeadline());
      second.driver().info(second.within(Bounds.shortDeadline()), domain);
      return second;
    } catch (NoSuchDomainException e) {
      throw lab.notDrivable("each connection has domains of its own");
    } catch (VirtException e) {
      throw lab.notDrivable("no second connection is let in: " + e.getMessage());
    }
  }
}
