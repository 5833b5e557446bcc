package org.polyvisor.conformance.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.opentest4j.AssertionFailedError;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;

/** Gives a requirement guests in the state it needs, and takes them back. For one thread. */
final class GuestMaker {
  private final Lab lab;
  private final Target target;
  private final Deque<String> existing;

  GuestMaker(Lab lab) {
    this.lab = lab;
    this.target = lab.target();
    this.existing = new ArrayDeque<>(target.guests());
  }

  Guest make(GuestState state) {
    Opened opened = lab.main();
    if (target.isReadOnly()) {
      return found(opened, state);
    }
    if (target.template().isPresent() && opened.offers(Operation.DEFINE)) {
      return bring(define(opened), state);
    }
    String name = existing.poll();
    if (name == null) {
      throw lab.notDrivable("the target gives no guest that could be " + state.shown());
    }
    return bring(borrow(opened, name), state);
  }

  /** One that is in that state as it is, to be looked at. */
  private static boolean fits(Guest guest, GuestState state) {
    return GuestState.of(guest.info()).filter(state::equals).isPresent();
  }

  private Guest found(Opened opened, GuestState state) {
    return opened.domains().stream()
        .map(domain -> new Guest(opened, domain))
        .filter(guest -> fits(guest, state))
        .findFirst()
        .orElseThrow(() -> lab.notDrivable("no guest is " + state.shown()));
  }

  private Guest define(Opened opened) {
    UUID uuid = UUID.randomUUID();
    String xml = DomainXml.renamed(lab.template(), lab.freshName(), uuid);
    lab.removeAfterwards(uuid);
    DomainRef made =
        opened.facet(DefinitionFacet.class).define(opened.call(), DefinitionRequest.of(xml));
    return new Guest(opened, made);
  }

  private Guest borrow(Opened opened, String name) {
    Guest guest = new Guest(opened, opened.lookup(DomainKey.name(name)));
    DomainInfo before = guest.info();
    GuestState.of(before).ifPresent(state -> lab.afterwards(() -> giveBack(guest, state)));
    return guest;
  }

  private void giveBack(Guest guest, GuestState state) {
    Guest again = new Guest(lab.again(), guest.identity());
    try {
      Expect.that(
          Bounds.within(Bounds.mustCome(), () -> settles(again, state)),
          guest + " could not be brought back to " + state.shown());
    } catch (NoSuchDomainException e) {
      if (!target.isExpendable()) {
        throw e;
      }
    }
  }

  /**
   * Brings it there. A change that was given up while the hypervisor was stuck may take effect
   * meanwhile or a moment later, so then it is looked at for as long.
   */
  private boolean settles(Guest guest, GuestState state) {
    try {
      bring(guest, state);
    } catch (OperationInvalidException e) {
      return false;
    }
    return !lab.wasStuck()
        || !Bounds.within(Bounds.mustNotCome(), () -> guest.info().state() != state.shown());
  }

  private Guest bring(Guest guest, GuestState wanted) {
    GuestState now = GuestState.of(guest.info()).orElseThrow(() -> strange(guest));
    if (now != wanted) {
      step(guest, now, wanted);
    }
    return guest;
  }

  /** What the kit made itself is in a state that it brought it to; a guest may be in any. */
  private RuntimeException strange(Guest guest) {
    String text = guest + " is shown as " + guest.info().state();
    if (target.template().isPresent() && target.guests().isEmpty()) {
      throw new AssertionFailedError(text);
    }
    return lab.notDrivable(text);
  }

  private void step(Guest guest, GuestState now, GuestState wanted) {
    if (wanted == GuestState.SHUTOFF) {
      stop(guest);
    } else if (now == GuestState.SHUTOFF) {
      run(guest, Operation.START);
      bring(guest, wanted);
    } else {
      run(guest, wanted == GuestState.PAUSED ? Operation.SUSPEND : Operation.RESUME);
    }
  }

  private void stop(Guest guest) {
    boolean persistent = guest.info().persistent().orElse(true);
    if (!persistent || !lab.main().offers(Operation.START)) {
      throw lab.notDrivable(guest + " could not be started again once it was stopped");
    }
    run(guest, Operation.DESTROY);
  }

  private void run(Guest guest, Operation operation) {
    lab.needs(operation);
    guest.run(operation);
  }
}
