package org.polyvisor.conformance.area;

import java.util.Set;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.JobKind;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.GuestFacet;
import org.polyvisor.spi.JobFacet;

/** Asks a guest's agent, and for jobs. */
final class Agents {
  static final String NAME = "org.qemu.guest_agent.0";

  private static final String CHANNEL =
      "<channel type='unix'><target type='virtio' name='" + NAME + "'/></channel>";
  private static final Set<ErrorCode> NOBODY_ANSWERS =
      Set.of(ErrorCode.of(86), ErrorCode.ARGUMENT_UNSUPPORTED);

  private Agents() {}

  static String hostname(Lab lab, DomainRef domain) {
    return lab.main().facet(GuestFacet.class).hostname(lab.main().call(), domain);
  }

  /** A running one made of the template and a channel; not drivable if nobody is at its end. */
  static DomainRef withAgent(Lab lab) {
    lab.needs(Operation.HOSTNAME, Operation.DEFINE, Operation.START);
    String xml = Definitions.xml(lab, Definitions.fresh(lab));
    DomainRef domain =
        Definitions.define(
            lab, xml.contains(NAME) ? xml : xml.replace("</devices>", CHANNEL + "</devices>"));
    lab.main().run(Operation.START, domain);
    try {
      hostname(lab, domain);
    } catch (VirtException e) {
      if (NOBODY_ANSWERS.contains(e.code())) {
        throw lab.notDrivable("no agent answers in the guest: " + e.getMessage());
      }
      throw e;
    }
    return domain;
  }

  static void refused(Lab lab, GuestState state) {
    lab.needs(Operation.HOSTNAME);
    Guest guest = lab.guest(state);
    Expect.refusal(
        ErrorCode.OPERATION_INVALID,
        "the host name of a domain that is " + state.shown(),
        () -> hostname(lab, guest.identity()));
  }

  static JobKind job(Lab lab, Guest guest) {
    return lab.main().facet(JobFacet.class).jobInfo(lab.main().call(), guest.identity()).kind();
  }
}
