package org.polyvisor.conformance.area;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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

/** Listens on the requirement's own connection. */
final class Listening {
  private Listening() {}

  static EventRecorder to(Lab lab) {
    return to(lab, new EventRecorder());
  }

  static EventRecorder to(Lab lab, EventRecorder recorder) {
    Registration registration = register(lab, EventKind.LIFECYCLE, recorder);
    lab.afterwards(registration);
    return recorder;
  }

  static Registration register(Lab lab, EventKind kind, EventRecorder recorder) {
    lab.needs(Operation.EVENTS);
    return lab.main().facet(EventFacet.class).listen(Set.of(kind), recorder);
  }

  /** Suspends and resumes, twice. */
  static void pauseTwice(Guest guest) {
    for (int i = 0; i < 2; i++) {
      guest.run(Operation.SUSPEND);
      guest.run(Operation.RESUME);
    }
  }

  /** The operation brings this event once. */
  static void brings(Lab lab, Operation operation, GuestState from, LifecycleEventDetail detail) {
    lab.needs(Operation.EVENTS, operation);
    Guest guest = lab.guest(from);
    EventRecorder recorder = to(lab);
    guest.run(operation);
    recorder.mustComeOnce(guest.identity(), detail);
  }

  /** What cannot be done to a stopped domain is told to nobody, where one can be made. */
  static void refusalsOfAStoppedOneBringNothing(Lab lab, EventRecorder recorder) {
    if (lab.target().template().isEmpty() || !lab.main().offers(Operation.DEFINE)) {
      return;
    }
    Guest stopped = lab.guest(GuestState.SHUTOFF);
    int before = recorder.of(stopped.identity()).size();
    for (Operation operation :
        List.of(Operation.SUSPEND, Operation.RESET, Operation.SHUTDOWN, Operation.DESTROY)) {
      if (lab.main().offers(operation)) {
        Expect.refusal(operation + " of a stopped domain", () -> stopped.run(operation));
      }
    }
    Bounds.within(Bounds.mustNotCome(), () -> recorder.of(stopped.identity()).size() > before + 1);
    boolean told =
        recorder.of(stopped.identity()).stream()
            .anyMatch(event -> event.type().filter(LifecycleEventType.DEFINED::equals).isEmpty());
    Expect.that(!told, "refusals were told: " + recorder.of(stopped.identity()));
  }

  /** Two listeners are told as often as each other. */
  static void asMany(DomainRef domain, EventRecorder first, EventRecorder second) {
    Bounds.within(Bounds.mustNotCome(), () -> first.of(domain).size() != second.of(domain).size());
    Expect.same(first.of(domain).size(), second.of(domain).size(), "how many events a second got");
  }

  /** What comes next, if it comes, is of a later time: the clock went on meanwhile. */
  static void laterThan(DomainEvent event, EventRecorder recorder) {
    boolean came =
        Bounds.within(Bounds.mustNotCome(), () -> recorder.of(event.domain()).size() > 1);
    if (came) {
      List<DomainEvent> all = recorder.of(event.domain());
      Instant next = all.get(all.size() - 1).at();
      Expect.that(next.isAfter(event.at()), "two events in turn are of one time: " + next);
    }
  }
}
