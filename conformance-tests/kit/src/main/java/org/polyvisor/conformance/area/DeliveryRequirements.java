package org.polyvisor.conformance.area;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.EventRecorder;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Opened;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.LifecycleEventType;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Registration;

/**
 * How events are handed over: whole, one at a time, and not beyond a close.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DeliveryRequirements {
  /** The most that a wall clock is set back meanwhile. */
  Duration CLOCK_SET = Duration.ofMinutes(1);

  /** How often a guest is paused and let run, where many events are wanted. */
  int TURNS = 40;

  /** If this fails, the time of an event is not taken when it comes, or by another clock. */
  @Test
  @Tag(Ids.EVNT_030)
  default void anEventIsOfWhenItCame(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    Instant before = Instant.now().minus(CLOCK_SET);
    guest.run(Operation.SUSPEND);
    DomainEvent event = recorder.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
    Expect.that(!event.at().isBefore(before), "the event is of long ago: " + event.at());
    if (lab.main().offers(Operation.RESUME)) {
      Samplings.clockGoesOn(Instant.now());
      guest.run(Operation.RESUME);
      Listening.laterThan(event, recorder);
    }
  }

  /** If this fails, what ends a paused domain lets it run first, and tells so. */
  @Test
  @Tag(Ids.EVNT_031)
  default void destroyingAPausedDomainDoesNotLetItRun(Lab lab) {
    lab.needs(Operation.EVENTS);
    Guest guest = lab.guest(GuestState.PAUSED);
    EventRecorder recorder = Listening.to(lab);
    Stops.stop(lab, guest);
    recorder.mustComeOnce(guest.identity(), LifecycleEventDetail.STOPPED_DESTROYED);
    Expect.that(
        recorder.of(guest.identity()).stream()
            .noneMatch(event -> event.type().equals(Optional.of(LifecycleEventType.RESUMED))),
        "a paused domain that was destroyed is told to have run: " + recorder.of(guest.identity()));
  }

  /** If this fails, the event is sent before the definition is checked. */
  @Test
  @Tag(Ids.EVNT_032)
  default void aRefusedDefinitionBringsNothing(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.DEFINE);
    DomainRef domain = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    EventRecorder recorder = Listening.to(lab);
    DomainRef other = DomainRef.of(domain.uuid(), lab.freshName());
    Definitions.refused(lab, ErrorCode.OPERATION_FAILED, Definitions.xml(lab, other));
    recorder.mustStayAt(0, domain, "after a definition that was refused");
  }

  /** If this fails, close takes the listener off, and leaves the callback to itself. */
  @Test
  @Tag(Ids.EVNT_033)
  default void closingARegistrationWaitsForItsCallback(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    Holding holding = new Holding(guest.identity());
    Registration registration =
        Listening.register(lab, EventKind.LIFECYCLE, new EventRecorder(holding));
    Parallel<Boolean> suspending = Inside.start(() -> guest.run(Operation.SUSPEND));
    holding.mustBeWaitedFor("closing a registration", registration::close);
    suspending.mustEnd("the operation that brought the event");
  }

  /** If this fails, events are handed over by several threads without a turn for each domain. */
  @Test
  @Tag(Ids.EVNT_034)
  default void eventsOfADomainComeOneAtATime(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND, Operation.RESUME);
    Guest guest = lab.guest(GuestState.RUNNING);
    Overlaps overlaps = new Overlaps(guest.identity());
    EventRecorder recorder = Listening.to(lab, new EventRecorder(overlaps));
    Listening.pauseTwice(guest);
    Orders.alternate(recorder, guest.identity());
    Expect.that(!overlaps.seen(), "a callback began while another one of the domain ran");
  }

  /** Pauses a guest again and again. If this fails, look for a queue that is full, or emptied. */
  @Test
  @Tag(Ids.EVNT_035)
  default void ofManyEventsNoneIsLost(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND, Operation.RESUME);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    for (int i = 0; i < TURNS; i++) {
      guest.run(Operation.SUSPEND);
      guest.run(Operation.RESUME);
    }
    int all = 2 * TURNS;
    Bounds.within(Bounds.mustCome(), () -> recorder.of(guest.identity()).size() >= all);
    Expect.same(all, recorder.of(guest.identity()).size(), "how many events came");
  }

  /** If this fails, close ends the listeners, and leaves a callback to itself. */
  @Test
  @Tag(Ids.CLOS_014)
  default void closingAConnectionWaitsForItsCallbacks(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    Opened opened = lab.main();
    Holding holding = new Holding(guest.identity());
    Listening.to(lab, new EventRecorder(holding));
    Parallel<Boolean> suspending = Inside.start(() -> guest.run(Operation.SUSPEND));
    holding.mustBeWaitedFor("closing the connection", opened::close);
    suspending.mustEnd("the operation that brought the event");
  }

  /** If this fails, listeners of several connections are kept in one place, and cleared there. */
  @Test
  @Tag(Ids.CLOS_015)
  default void closingAConnectionLeavesTheListenersOfAnother(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    Opened second = Second.of(lab, guest);
    Registration other =
        second.facet(EventFacet.class).listen(Set.of(EventKind.LIFECYCLE), new EventRecorder());
    lab.afterwards(other);
    second.close();
    guest.run(Operation.SUSPEND);
    recorder.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
  }

  /** If this fails, the event is about the domain as it was before its start. */
  @Test
  @Tag(Ids.EVNT_036)
  default void whoHasStartedHasItsId(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.START);
    Guest guest = lab.guest(GuestState.SHUTOFF);
    EventRecorder recorder = Listening.to(lab);
    guest.run(Operation.START);
    DomainEvent event = recorder.mustCome(guest.identity(), LifecycleEventDetail.STARTED_BOOTED);
    Expect.same(guest.ref().id(), event.domain().id(), "the id in the event of its start");
  }

  /** If this fails, the event is about the domain as it was before its end. */
  @Test
  @Tag(Ids.EVNT_037)
  default void whoHasStoppedHasNoId(Lab lab) {
    lab.needs(Operation.EVENTS);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    Stops.stop(lab, guest);
    DomainEvent event = recorder.mustCome(guest.identity(), LifecycleEventDetail.STOPPED_DESTROYED);
    Expect.same(OptionalInt.empty(), event.domain().id(), "the id in the event of its end");
  }
}
