package org.polyvisor.conformance.area;

import java.util.Optional;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.error.VirtException;

/** Lets a driver look at a URI before it is opened. */
final class Checks {
  private Checks() {}

  static Optional<VirtException> refusal(Lab lab, Target where) {
    try {
      lab.check(where);
      return Optional.empty();
    } catch (VirtException e) {
      return Optional.of(e);
    }
  }

  /** A path that no hypervisor has. */
  static Target unserved(Lab lab) {
    return Target.of(lab.target().uri().driver() + ":///" + lab.freshName());
  }
}
