package org.polyvisor.conformance.area;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.polyvisor.Domain;
import org.polyvisor.EventSubscription;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventsLost;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.Operation;

/** Operations and events through the api. */
final class Taken {
  private Taken() {}

  static final Map<Operation, Consumer<Domain>> CHANGES =
      Map.of(
          Operation.START, domain -> domain.start(),
          Operation.SUSPEND, domain -> domain.suspend(),
          Operation.RESUME, domain -> domain.resume(),
          Operation.SHUTDOWN, domain -> domain.shutdown(),
          Operation.REBOOT, domain -> domain.reboot(),
          Operation.RESET, domain -> domain.reset(),
          Operation.DESTROY, domain -> domain.destroy());

  /** Changes a domain through the api. */
  static void change(Operation operation, Domain domain) {
    CHANGES.getOrDefault(operation, any -> {}).accept(domain);
  }

  /** Suspends it, and lets it go on at the end if it was given. */
  static boolean suspend(Lab lab, Domain domain) {
    lab.mayChange();
    domain.suspend();
    if (!lab.target().guests().isEmpty()) {
      lab.afterwards(domain::resume);
    }
    return true;
  }

  /** Takes what there is; how many came, or are told to be lost. */
  static long takenAndLost(EventSubscription events) {
    long seen = 0;
    for (Optional<Event> next = events.next(Bounds.mustNotCome());
        next.isPresent();
        next = events.next(Bounds.mustNotCome())) {
      seen += next.get() instanceof EventsLost lost ? lost.count() : 1;
    }
    return seen;
  }

  /** Takes events until the stream says that it has ended. */
  static boolean untilTheEnd(EventSubscription events) {
    try {
      while (true) {
        Optional<Event> ignored = events.next(Bounds.mustCome());
      }
    } catch (VirtException e) {
      return true;
    }
  }

  /** Takes events until this one is there; fails if it does not come. */
  static void mustCome(EventSubscription events, DomainRef domain, LifecycleEventDetail detail) {
    long end = System.nanoTime() + Bounds.mustCome().toNanos();
    for (long left = 1; left > 0; left = end - System.nanoTime()) {
      Optional<Event> event = events.next(Duration.ofNanos(left));
      if (event.filter(came -> is(came, domain, detail)).isPresent()) {
        return;
      }
    }
    Expect.that(false, "the event " + detail.type() + " " + detail + " did not come");
  }

  private static boolean is(Event event, DomainRef domain, LifecycleEventDetail detail) {
    return event instanceof DomainEvent about
        && about.domain().equals(domain)
        && about.detail().equals(Optional.of(detail));
  }
}
