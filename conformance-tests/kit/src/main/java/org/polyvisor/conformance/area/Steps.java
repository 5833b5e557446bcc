package org.polyvisor.conformance.area;

import java.util.Set;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.LifecycleRequest;

/** One operation in one state. */
final class Steps {
  private Steps() {}

  /** The operation is taken, and then the domain is in this state for this reason. */
  static void leadsTo(Lab lab, Operation operation, GuestState from, StateReason to) {
    lab.needs(operation);
    Guest guest = lab.guest(from);
    guest.run(operation);
    Expect.same(to, guest.info().reason(), "the reason after " + operation);
    Expect.same(to.state(), guest.info().state(), "the state after " + operation);
  }

  /** The operation is taken, and then the domain is in this state. */
  static void leavesIn(Lab lab, Operation operation, GuestState from, DomainState to) {
    lab.needs(operation);
    Guest guest = lab.guest(from);
    guest.run(operation);
    Expect.same(to, guest.info().state(), "the state after " + operation);
  }

  /** The operation is refused for the state, and the domain stays as it was. */
  static VirtException refused(Lab lab, Operation operation, GuestState state) {
    lab.needs(operation);
    Guest guest = lab.guest(state);
    DomainInfo before = guest.info();
    VirtException refusal =
        Expect.refusal(
            ErrorCode.OPERATION_INVALID,
            operation + " of a domain that is " + state.shown(),
            () -> guest.run(operation));
    unchanged(before, guest.info());
    return refusal;
  }

  /** State, reason and id are as they were. */
  static void unchanged(DomainInfo before, DomainInfo after) {
    Expect.same(before.state(), after.state(), "the state after a refusal");
    Expect.same(before.reason(), after.reason(), "the reason after a refusal");
    Expect.same(before.domain().id(), after.domain().id(), "the id after a refusal");
  }

  /** Stops a domain at once; then it is SHUTOFF, DESTROYED, or gone. */
  static void destroyed(Lab lab, GuestState from) {
    Guest guest = lab.guest(from);
    boolean persistent = guest.info().persistent().orElse(false);
    Stops.stop(lab, guest);
    if (persistent) {
      Expect.same(StateReason.SHUTOFF_DESTROYED, guest.info().reason(), "the reason after destroy");
    } else {
      goneOrStopped(guest);
    }
  }

  /** Ends the requirement unless the domain outlives its run. */
  static void mustBePersistent(Lab lab, Guest guest) {
    if (!guest.info().persistent().orElse(false)) {
      throw lab.notDrivable(guest + " is not persistent");
    }
  }

  private static void goneOrStopped(Guest guest) {
    try {
      Expect.that(!guest.info().active(), guest + " is active after destroy");
    } catch (VirtException e) {
      Expect.same(ErrorCode.NO_DOMAIN, e.code(), "the error for a domain that is gone");
    }
  }

  static LifecycleRequest unknownFlag(DomainRef domain) {
    return LifecycleRequest.of(domain, Set.of(LifecycleFlag.named("polyvisor-unknown")));
  }
}
