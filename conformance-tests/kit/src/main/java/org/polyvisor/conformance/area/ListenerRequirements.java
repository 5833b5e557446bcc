package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.EventRecorder;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Opened;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Registration;

/**
 * Listeners beside each other, and what comes when.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ListenerRequirements {

  /** If this fails, create starts the domain past the source of events. */
  @Test
  @Tag(Ids.EVNT_017)
  default void creatingBringsStarted(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.CREATE);
    EventRecorder recorder = Listening.to(lab);
    DomainRef made = Definitions.create(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    recorder.mustComeOnce(made, LifecycleEventDetail.STARTED_BOOTED);
  }

  /** If this fails, a changed definition is told as a new one. */
  @Test
  @Tag(Ids.EVNT_018)
  default void definingAgainBringsUpdated(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.DEFINE);
    String xml = Definitions.xml(lab, Definitions.fresh(lab));
    DomainRef made = Definitions.define(lab, xml);
    EventRecorder recorder = Listening.to(lab);
    Definitions.define(lab, xml);
    recorder.mustComeOnce(made, LifecycleEventDetail.DEFINED_UPDATED);
  }

  /** If this fails, the second close uses what the first has freed. */
  @Test
  @Tag(Ids.EVNT_019)
  default void closingARegistrationTwiceIsNoError(Lab lab) {
    Registration registration = Listening.register(lab, EventKind.LIFECYCLE, new EventRecorder());
    registration.close();
    registration.close();
  }

  /** If this fails, listeners are told apart by something that two may share. */
  @Test
  @Tag(Ids.EVNT_020)
  default void closingOneLeavesTheOthers(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    Registration first = Listening.register(lab, EventKind.LIFECYCLE, new EventRecorder());
    EventRecorder second = Listening.to(lab);
    first.close();
    guest.run(Operation.SUSPEND);
    second.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
  }

  /**
   * If this fails, listeners are changed while they are walked through, or a lock is held around
   * callbacks.
   */
  @Test
  @Tag(Ids.EVNT_021)
  default void aListenerCanBeAddedInsideACallback(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND, Operation.RESUME);
    Guest guest = lab.guest(GuestState.RUNNING);
    Inside inside = new Inside(guest.identity());
    EventRecorder second = new EventRecorder();
    inside.closes(() -> Listening.to(lab, second));
    Listening.to(lab, new EventRecorder(inside));
    guest.run(Operation.SUSPEND);
    inside.mustReturn("listening inside a callback");
    guest.run(Operation.RESUME);
    second.mustCome(guest.identity(), LifecycleEventDetail.RESUMED_UNPAUSED);
  }

  /** If this fails, an empty set means all. */
  @Test
  @Tag(Ids.EVNT_022)
  default void noKindBringsNothing(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = new EventRecorder();
    lab.afterwards(lab.main().facet(EventFacet.class).listen(Set.of(), recorder));
    guest.run(Operation.SUSPEND);
    recorder.mustStayAt(0, guest.identity(), "for no kind at all");
  }

  /** If this fails, the event is sent before the change is to be seen. */
  @Test
  @Tag(Ids.EVNT_023)
  default void theInformationShowsWhatTheEventTells(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    Parallel<Boolean> suspending = Inside.start(() -> guest.run(Operation.SUSPEND));
    recorder.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
    Expect.same(DomainState.PAUSED, guest.info().state(), "the state once the event has come");
    suspending.mustEnd("suspend");
  }

  /** If this fails, events are made by the connection instead of taken from the hypervisor. */
  @Test
  @Tag(Ids.EVNT_024)
  default void anotherConnectionIsToldToo(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    Opened second = Second.of(lab, guest);
    EventRecorder recorder = new EventRecorder();
    lab.afterwards(second.facet(EventFacet.class).listen(Set.of(EventKind.LIFECYCLE), recorder));
    guest.run(Operation.SUSPEND);
    recorder.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
  }

  /** If this fails, an event is sent for what was so already. */
  @Test
  @Tag(Ids.EVNT_025)
  default void suspendingAPausedDomainBringsNothing(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.PAUSED);
    EventRecorder recorder = Listening.to(lab);
    guest.run(Operation.SUSPEND);
    recorder.mustStayAt(0, guest.identity(), "after suspending what is paused");
  }

  /** If this fails, a listener waits for events that cannot come. */
  @Test
  @Tag(Ids.EVNT_026)
  default void listeningAfterCloseIsRefused(Lab lab) {
    lab.needs(Operation.EVENTS);
    EventFacet facet = lab.main().facet(EventFacet.class);
    lab.main().close();
    Expect.refusal(
        ErrorCode.INVALID_CONN,
        "listening after close",
        () -> facet.listen(Set.of(EventKind.LIFECYCLE), new EventRecorder()).close());
  }

  /** If this fails, events of domains mix, or are dropped when many come. */
  @Test
  @Tag(Ids.EVNT_027)
  default void eventsOfManyDomainsComeWhole(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND, Operation.RESUME);
    List<Guest> guests = List.of(lab.guest(GuestState.RUNNING), lab.guest(GuestState.RUNNING));
    EventRecorder recorder = Listening.to(lab);
    Together.each(guests, guest -> Listening.pauseTwice(guest));
    guests.forEach(guest -> Orders.alternate(recorder, guest.identity()));
  }
}
