package org.polyvisor.conformance.area;

import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.AutostartFacet;
import org.polyvisor.spi.AutostartRequest;

/** Has domains started with the host, and looks. */
final class Autostarts {
  private Autostarts() {}

  static Guest of(Lab lab, GuestState state) {
    lab.needs(Operation.AUTOSTART);
    return lab.own(state);
  }

  static void set(Lab lab, DomainRef domain, boolean enabled) {
    lab.main()
        .facet(AutostartFacet.class)
        .autostart(lab.main().call(), AutostartRequest.of(domain, enabled));
  }

  static boolean shown(Lab lab, DomainRef domain) {
    return lab.main()
        .info(domain)
        .autostart()
        .orElseThrow(() -> lab.notDrivable("the information has no autostart"));
  }
}
