package org.polyvisor.conformance.mutants;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.Registration;

/** Mistakes in what an event says, and in who is told. */
final class Mistelling {
  private Mistelling() {}

  private static Event event(DomainRef domain, LifecycleEventDetail detail, Instant at) {
    return DomainEvent.lifecycle(domain, detail, at);
  }

  /** What happened in one way is told as if it were in another. */
  static Defect told(LifecycleEventDetail from, LifecycleEventDetail to) {
    return Defects.events(from, told -> List.of(event(told.domain(), to, told.at())));
  }

  /** A reset is told as if it were two operations. */
  static Defect ofResets() {
    List<EventSink> sinks = new CopyOnWriteArrayList<>();
    return call -> {
      call.argument(EventSink.class).ifPresent(sinks::add);
      Object answer = call.proceed();
      if (call.name().equals("reset")) {
        tell(sinks, call, LifecycleEventDetail.STOPPED_DESTROYED);
        tell(sinks, call, LifecycleEventDetail.STARTED_BOOTED);
      }
      return answer;
    };
  }

  private static void tell(List<EventSink> sinks, Invocation call, LifecycleEventDetail detail) {
    DomainRef domain = call.domain().orElseThrow();
    sinks.forEach(sink -> sink.event(event(domain, detail, Instant.now())));
  }

  static Defect suspendedWithoutAnId() {
    LifecycleEventDetail paused = LifecycleEventDetail.SUSPENDED_PAUSED;
    return Defects.events(
        paused,
        told ->
            List.of(
                event(
                    DomainRef.of(told.domain().uuid(), told.domain().name()), paused, told.at())));
  }

  /** A listener that is registered again is told once, until either registration is closed. */
  static Defect oneOfEach() {
    Map<EventSink, Registration> all = new ConcurrentHashMap<>();
    return Defects.on(
        "listen",
        call -> {
          EventSink sink = call.argument(EventSink.class).orElseThrow();
          Registration known = all.get(sink);
          if (known != null) {
            return known;
          }
          Object made = call.proceed();
          if (made instanceof Registration registration) {
            all.put(sink, registration);
          }
          return made;
        });
  }

  static Defect mutedByTheUnknown() {
    return Defects.on(
        "listen",
        call ->
            call.argument(Set.class)
                .filter(kinds -> kinds.contains(EventKind.named("polyvisor-unknown")))
                .isPresent(),
        call -> call.proceedWith(Set.class, Set.of()));
  }

  /** Whoever begins to listen is told of the last pause. */
  static Defect ofThePast() {
    AtomicReference<Event> last = new AtomicReference<>();
    return Defects.on(
        "listen",
        call -> {
          EventSink sink = call.argument(EventSink.class).orElseThrow();
          Event before = last.get();
          Object made =
              call.proceedWith(
                  EventSink.class,
                  new ChangedSink(
                      sink,
                      told -> {
                        last.set(told);
                        return List.of(told);
                      }));
          if (before != null) {
            sink.event(before);
          }
          return made;
        });
  }

  /** A domain is told of under the name that it had before it was renamed. */
  static Defect withItsFirstName() {
    Map<UUID, String> names = new ConcurrentHashMap<>();
    LifecycleEventDetail booted = LifecycleEventDetail.STARTED_BOOTED;
    return call -> {
      if (call.name().equals("rename")) {
        call.info().ifPresent(info -> names.put(info.domain().uuid(), info.domain().name()));
      }
      return Defects.events(
              booted, told -> List.of(event(named(told.domain(), names), booted, told.at())))
          .on(call);
    };
  }

  private static DomainRef named(DomainRef domain, Map<UUID, String> names) {
    return Infos.named(domain, names.getOrDefault(domain.uuid(), domain.name()));
  }

  /** A transient domain that ends is told to be undefined as well. */
  static Defect undefinedAtItsEnd() {
    Set<UUID> made = ConcurrentHashMap.newKeySet();
    return call -> {
      if (call.name().equals("create")) {
        Object answer = call.proceed();
        if (answer instanceof DomainRef domain) {
          made.add(domain.uuid());
        }
        return answer;
      }
      return Defects.events(
              LifecycleEventDetail.STOPPED_DESTROYED,
              told ->
                  made.contains(told.domain().uuid())
                      ? List.of(
                          told,
                          event(told.domain(), LifecycleEventDetail.UNDEFINED_REMOVED, told.at()))
                      : List.of(told))
          .on(call);
    };
  }
}
