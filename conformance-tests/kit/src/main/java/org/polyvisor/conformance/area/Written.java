package org.polyvisor.conformance.area;

import java.util.Set;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.XmlOption;

/** Definitions with something that not each hypervisor has. */
final class Written {
  private Written() {}

  /** Whether it is defined; it may be refused, since the hypervisor has no such device. */
  static boolean isTaken(Lab lab, String xml) {
    try {
      DomainRef ignored = Definitions.define(lab, xml);
      return true;
    } catch (InvalidDefinitionException | OperationUnsupportedException e) {
      return false;
    }
  }

  /** The XML with an option; nothing where that is not known. */
  static String xml(Lab lab, DomainRef domain, XmlOption option) {
    try {
      return lab.main().driver().xml(lab.main().call(), domain, Set.of(option));
    } catch (OperationUnsupportedException e) {
      return "";
    }
  }
}
