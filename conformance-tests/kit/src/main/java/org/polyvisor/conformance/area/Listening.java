package org.polyvisor.conformance.area;

import java.util.Set;
import org.polyvisor.conformance.lab.EventRecorder;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleEventDetail;
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
}
