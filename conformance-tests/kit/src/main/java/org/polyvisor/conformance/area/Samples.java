package org.polyvisor.conformance.area;

import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/** Domains to look at, whatever the target gives. */
final class Samples {
  private Samples() {}

  /** A guest that runs if one can be had; else any domain that is there, only to be looked at. */
  static DomainRef any(Lab lab) {
    if (!lab.target().guests().isEmpty() || lab.target().template().isPresent()) {
      return own(lab);
    }
    return lab.main().domains().stream()
        .findFirst()
        .orElseThrow(() -> lab.notDrivable("there is no domain, and the target gives none"));
  }

  private static DomainRef own(Lab lab) {
    boolean makes = lab.main().offers(Operation.DEFINE) && lab.target().template().isPresent();
    if (makes && lab.main().offers(Operation.START)) {
      return lab.guest(GuestState.RUNNING).ref();
    }
    return makes
        ? lab.guest(GuestState.SHUTOFF).ref()
        : lab.main().lookup(DomainKey.name(lab.target().guests().get(0)));
  }

  /** An active domain: a guest if one can be had, else one that is there. */
  static DomainRef active(Lab lab) {
    DomainRef domain = any(lab);
    if (domain.id().isPresent()) {
      return domain;
    }
    return lab.main().driver().domains(lab.main().call(), DomainFilter.onlyActive()).stream()
        .findFirst()
        .orElseThrow(() -> lab.notDrivable("no domain is active"));
  }
}
