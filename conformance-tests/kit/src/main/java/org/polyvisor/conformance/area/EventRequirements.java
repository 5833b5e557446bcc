package org.polyvisor.conformance.area;

import java.time.Instant;
import java.util.List;
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
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.Operation;

/**
 * Which events come, in which order, and until when.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface EventRequirements {
  /** If this fails, look at what the hypervisor sends at start, and at what is left out. */
  @Test
  @Tag(Ids.EVNT_001)
  default void startingBringsStarted(Lab lab) {
    Listening.brings(lab, Operation.START, GuestState.SHUTOFF, LifecycleEventDetail.STARTED_BOOTED);
  }

  /** If this fails, look at what the hypervisor sends at suspend, and at what is left out. */
  @Test
  @Tag(Ids.EVNT_002)
  default void suspendingBringsSuspended(Lab lab) {
    Listening.brings(
        lab, Operation.SUSPEND, GuestState.RUNNING, LifecycleEventDetail.SUSPENDED_PAUSED);
  }

  /** If this fails, look at what the hypervisor sends at resume, and at what is left out. */
  @Test
  @Tag(Ids.EVNT_003)
  default void resumingBringsResumed(Lab lab) {
    Listening.brings(
        lab, Operation.RESUME, GuestState.PAUSED, LifecycleEventDetail.RESUMED_UNPAUSED);
  }

  /** If this fails, look at how a destroyed domain is told from one that shut down. */
  @Test
  @Tag(Ids.EVNT_004)
  default void destroyingBringsStopped(Lab lab) {
    lab.needs(Operation.EVENTS);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    Stops.stop(lab, guest);
    recorder.mustComeOnce(guest.identity(), LifecycleEventDetail.STOPPED_DESTROYED);
  }

  /** If this fails, definitions are changed past the source of events. */
  @Test
  @Tag(Ids.EVNT_005)
  default void definingBringsDefined(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.DEFINE);
    EventRecorder recorder = Listening.to(lab);
    DomainRef made = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    recorder.mustComeOnce(made, LifecycleEventDetail.DEFINED_ADDED);
  }

  /** If this fails, definitions are changed past the source of events. */
  @Test
  @Tag(Ids.EVNT_006)
  default void undefiningBringsUndefined(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.DEFINE, Operation.UNDEFINE);
    DomainRef made = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    EventRecorder recorder = Listening.to(lab);
    lab.main().run(Operation.UNDEFINE, made);
    recorder.mustComeOnce(made, LifecycleEventDetail.UNDEFINED_REMOVED);
  }

  /** Suspends and resumes twice. If this fails, events of one domain go through several threads. */
  @Test
  @Tag(Ids.EVNT_007)
  default void eventsOfADomainComeInOrder(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND, Operation.RESUME);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    List<Operation> steps =
        List.of(Operation.SUSPEND, Operation.RESUME, Operation.SUSPEND, Operation.RESUME);
    steps.forEach(guest::run);
    Orders.alternate(recorder, guest.identity());
  }

  /**
   * Closes a registration, then suspends. If this fails, look at what is still on its way at close.
   */
  @Test
  @Tag(Ids.EVNT_008)
  default void nothingComesOnceARegistrationWasClosed(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = new EventRecorder();
    Listening.register(lab, EventKind.LIFECYCLE, recorder).close();
    int before = recorder.of(guest.identity()).size();
    guest.run(Operation.SUSPEND);
    recorder.mustStayAt(before, guest.identity(), "after the registration was closed");
  }

  /** If this fails, look at whether close ends its listeners. */
  @Test
  @Tag(Ids.EVNT_009)
  default void aListenerIsToldThatTheConnectionWasClosed(Lab lab) {
    EventRecorder recorder = Listening.to(lab);
    lab.main().close();
    boolean told = Bounds.within(Bounds.mustCome(), () -> !recorder.ends().isEmpty());
    Expect.that(told, "the listener was not told that the connection was closed");
  }

  /** If this fails, look at who else than close ends its listeners. */
  @Test
  @Tag(Ids.EVNT_029)
  default void theEndIsToldOnceAndLast(Lab lab) {
    EventRecorder recorder = Listening.to(lab);
    lab.main().close();
    boolean again = Bounds.within(Bounds.mustNotCome(), () -> recorder.ends().size() > 1);
    Expect.that(!again, "the listener was told more than once: " + recorder.ends());
    Expect.same(0, recorder.afterEnd(), "how many events came after the end");
  }

  /** If this fails, close waits for the callback that it is called from. */
  @Test
  @Tag(Ids.EVNT_010)
  default void aRegistrationCanBeClosedInsideItsCallback(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND, Operation.RESUME);
    Guest guest = lab.guest(GuestState.RUNNING);
    Inside inside = new Inside(guest.identity());
    EventRecorder recorder = new EventRecorder(inside);
    inside.closes(Listening.register(lab, EventKind.LIFECYCLE, recorder)::close);
    guest.run(Operation.SUSPEND);
    inside.mustReturn("closing a registration inside its callback");
    guest.run(Operation.RESUME);
    recorder.mustStayAt(1, guest.identity(), "after the registration was closed inside");
  }

  /**
   * If this fails, close waits for the callback that it is called from, or for the thread it runs
   * in.
   */
  @Test
  @Tag(Ids.EVNT_011)
  default void aConnectionCanBeClosedInsideACallback(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    Opened opened = lab.main();
    Inside inside = new Inside(guest.identity());
    inside.closes(opened::close);
    Listening.to(lab, new EventRecorder(inside));
    Parallel<Boolean> suspending = Inside.start(() -> guest.run(Operation.SUSPEND));
    inside.mustReturn("closing the connection inside a callback");
    suspending.mustEnd("the operation that brought the event");
    Expect.that(!opened.driver().alive(), "the connection is alive after it was closed inside");
  }

  /** If this fails, the kinds asked for are not looked at. */
  @Test
  @Tag(Ids.EVNT_012)
  default void anUnknownKindBringsNothing(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = new EventRecorder();
    lab.afterwards(Listening.register(lab, EventKind.named("polyvisor-unknown"), recorder));
    guest.run(Operation.SUSPEND);
    recorder.mustStayAt(0, guest.identity(), "for a kind that nobody knows");
  }

  /** If this fails, the event is sent before the state is checked. */
  @Test
  @Tag(Ids.EVNT_013)
  default void aRefusalBringsNothing(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.RESUME);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    Expect.refusal("resuming a running domain", () -> guest.run(Operation.RESUME));
    if (lab.main().offers(Operation.START)) {
      Expect.refusal("starting a running domain", () -> guest.run(Operation.START));
    }
    recorder.mustStayAt(0, guest.identity(), "after a refusal");
    Listening.refusalsOfAStoppedOneBringNothing(lab, recorder);
  }

  /** If this fails, a second listener replaces the first, or they share a queue. */
  @Test
  @Tag(Ids.EVNT_014)
  default void eachOfTwoListenersGetsEachEvent(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder first = Listening.to(lab);
    EventRecorder second = Listening.to(lab);
    guest.run(Operation.SUSPEND);
    first.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
    second.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
    Listening.asMany(guest.identity(), first, second);
  }

  /** If this fails, the domain of an event is made of its UUID alone. */
  @Test
  @Tag(Ids.EVNT_015)
  default void anEventNamesItsDomain(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    guest.run(Operation.SUSPEND);
    DomainEvent event = recorder.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
    Expect.same(guest.identity().name(), event.domain().name(), "the name in the event");
  }

  /** If this fails, look at which clock the time of an event is of. */
  @Test
  @Tag(Ids.EVNT_028)
  default void anEventIsOfThePast(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    guest.run(Operation.SUSPEND);
    DomainEvent event = recorder.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
    Expect.that(!event.at().isAfter(Instant.now()), "the event is of the future: " + event.at());
  }
}
