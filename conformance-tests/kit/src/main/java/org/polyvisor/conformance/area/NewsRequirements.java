package org.polyvisor.conformance.area;

import java.nio.file.Path;
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
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.LifecycleEventType;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Registration;

/**
 * What an event says of how it happened and to whom, and who is told.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface NewsRequirements {
  /** If this fails, every end is told in the same way. */
  @Test
  @Tag(Ids.EVNT_038)
  default void aGuestThatObeysBringsShutdown(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SHUTDOWN);
    Guest guest = lab.own(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    guest.run(Operation.SHUTDOWN);
    if (!Bounds.within(Bounds.mustNotCome(), () -> !guest.info().active())) {
      throw lab.notDrivable(guest + " does not obey");
    }
    recorder.mustComeOnce(guest.identity(), LifecycleEventDetail.STOPPED_SHUTDOWN);
  }

  /** If this fails, every end is told in the same way. */
  @Test
  @Tag(Ids.EVNT_039)
  default void savingBringsSaved(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SAVE);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    Saves.saved(lab, guest);
    recorder.mustComeOnce(guest.identity(), LifecycleEventDetail.STOPPED_SAVED);
  }

  /** If this fails, every start is told as a boot. */
  @Test
  @Tag(Ids.EVNT_040)
  default void restoringBringsRestored(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SAVE, Operation.RESTORE);
    Guest guest = lab.guest(GuestState.RUNNING);
    Path file = Saves.saved(lab, guest);
    EventRecorder recorder = Listening.to(lab);
    Saves.restore(lab, file);
    recorder.mustComeOnce(guest.identity(), LifecycleEventDetail.STARTED_RESTORED);
  }

  /** If this fails, a reset is made of a stop and a start. */
  @Test
  @Tag(Ids.EVNT_041)
  default void resettingBringsNoEndAndNoStart(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.RESET);
    Guest guest = lab.own(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    guest.run(Operation.RESET);
    recorder.mustStayAt(0, guest.identity(), "an event of a reset");
  }

  /** If this fails, the domain of an event is made of its name and its UUID alone. */
  @Test
  @Tag(Ids.EVNT_042)
  default void whoIsPausedHasItsId(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    OptionalInt id = guest.ref().id();
    guest.run(Operation.SUSPEND);
    DomainEvent event = recorder.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
    Expect.same(id, event.domain().id(), "the id in the event of its pause");
  }

  /** Registers one listener twice. If this fails, registrations are kept by their listener. */
  @Test
  @Tag(Ids.EVNT_043)
  default void aListenerMayBeRegisteredTwice(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    Registration second = Listening.register(lab, EventKind.LIFECYCLE, recorder);
    second.close();
    guest.run(Operation.SUSPEND);
    recorder.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
  }

  /** If this fails, what is not known hides what is. */
  @Test
  @Tag(Ids.EVNT_044)
  default void anUnknownKindLeavesTheOthers(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = new EventRecorder();
    Set<EventKind> kinds = Set.of(EventKind.LIFECYCLE, EventKind.named("polyvisor-unknown"));
    lab.afterwards(lab.main().facet(EventFacet.class).listen(kinds, recorder));
    guest.run(Operation.SUSPEND);
    recorder.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
  }

  /** If this fails, whoever begins to listen is told of the past. */
  @Test
  @Tag(Ids.EVNT_045)
  default void whatHappenedBeforeDoesNotCome(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder first = Listening.to(lab);
    guest.run(Operation.SUSPEND);
    first.mustCome(guest.identity(), LifecycleEventDetail.SUSPENDED_PAUSED);
    EventRecorder second = Listening.to(lab);
    second.mustStayAt(0, guest.identity(), "before anybody listened");
  }

  /** If this fails, the name in an event is the one that was first heard of. */
  @Test
  @Tag(Ids.EVNT_046)
  default void anEventHasTheNameOfNow(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.RENAME, Operation.START);
    DomainRef domain = Renames.of(lab, GuestState.SHUTOFF).identity();
    EventRecorder recorder = Listening.to(lab);
    String name = lab.freshName();
    Renames.rename(lab, domain, name);
    lab.main().run(Operation.START, domain);
    DomainEvent event = recorder.mustCome(domain, LifecycleEventDetail.STARTED_BOOTED);
    Expect.same(name, event.domain().name(), "the name in the event of its start");
  }

  /** If this fails, a transient domain is told to have had a definition. */
  @Test
  @Tag(Ids.EVNT_047)
  default void aTransientDomainIsNeitherDefinedNorUndefined(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.CREATE, Operation.DESTROY);
    EventRecorder recorder = Listening.to(lab);
    DomainRef made = Definitions.create(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    lab.main().run(Operation.DESTROY, made);
    recorder.mustComeOnce(made, LifecycleEventDetail.STOPPED_DESTROYED);
    for (LifecycleEventType type :
        Set.of(LifecycleEventType.DEFINED, LifecycleEventType.UNDEFINED)) {
      boolean told =
          recorder.of(made).stream()
              .anyMatch(event -> event.type().filter(type::equals).isPresent());
      Expect.that(!told, "a transient domain is told to be " + type + ": " + recorder.of(made));
    }
  }
}
