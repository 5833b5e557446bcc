package org.polyvisor.conformance.mutants;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.polyvisor.conformance.lab.EventRecorder;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Event;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.LifecycleEventType;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.Registration;

/** Mistakes in who is told what, and when. */
final class Telling {
  private static final List<EventSink> ALL = new CopyOnWriteArrayList<>();

  private Telling() {}

  private static Defect listening(Function<EventSink, EventSink> change) {
    return Defects.on(
        "listen",
        call -> {
          EventSink sink = call.argument(EventSink.class).orElseThrow();
          return call.proceedWith(EventSink.class, change.apply(sink));
        });
  }

  private static Defect closing(BiFunction<Invocation, Registration, Registration> change) {
    return Defects.answering("listen", change);
  }

  /** A domain that was created is told of only once it is suspended. */
  static Defect notOfTransients() {
    Set<String> made = ConcurrentHashMap.newKeySet();
    return call -> {
      if (call.name().equals("create")) {
        made.add(call.xml().replaceFirst("(?s).*<uuid>([^<]*)</uuid>.*", "$1"));
      }
      return Defects.events(
              LifecycleEventDetail.STARTED_BOOTED,
              event -> made.contains(event.domain().uuid().toString()) ? List.of() : List.of(event))
          .on(call);
    };
  }

  /** Events come in pairs, the second of which is told first. */
  static Defect outOfOrder() {
    return listening(
        sink -> {
          AtomicReference<Event> held = new AtomicReference<>();
          AtomicInteger seen = new AtomicInteger();
          return new ChangedSink(
              sink,
              event -> {
                int number = seen.getAndIncrement();
                if (number % 4 == 1) {
                  held.set(event);
                  return List.of();
                }
                Event before = held.getAndSet(null);
                return before == null ? List.of(event) : List.of(event, before);
              });
        });
  }

  /** The first resume is told only with the next event. */
  static Defect oneLate() {
    return listening(
        sink -> {
          AtomicReference<Event> held = new AtomicReference<>();
          AtomicBoolean done = new AtomicBoolean();
          return new ChangedSink(
              sink,
              event -> {
                if (is(event, LifecycleEventType.RESUMED) && done.compareAndSet(false, true)) {
                  held.set(event);
                  return List.of();
                }
                Event before = held.getAndSet(null);
                return before == null ? List.of(event) : List.of(event, before);
              });
        });
  }

  private static boolean is(Event event, LifecycleEventType type) {
    return event instanceof DomainEvent about && about.type().equals(Optional.of(type));
  }

  static Defect registrationStays() {
    return closing((call, registration) -> () -> {});
  }

  /** The end is told so often. */
  static Defect endings(int times) {
    return listening(
        sink ->
            new EventSink() {
              @Override
              public void event(Event event) {
                sink.event(event);
              }

              @Override
              public void ended(VirtException cause) {
                for (int i = 0; i < times; i++) {
                  sink.ended(cause);
                }
              }
            });
  }

  /** Closing waits until no callback runs, also the one it is called from. */
  static Defect closeWaits() {
    AtomicInteger inside = new AtomicInteger();
    return call -> {
      if (!call.name().equals("listen")) {
        return call.proceed();
      }
      EventSink sink = call.argument(EventSink.class).orElseThrow();
      Object made = call.proceedWith(EventSink.class, counting(sink, inside));
      Registration registration = (Registration) Objects.requireNonNull(made);
      return (Registration)
          () -> {
            await(inside);
            registration.close();
          };
    };
  }

  static Defect connectionCloseWaits() {
    AtomicInteger inside = new AtomicInteger();
    return call -> {
      if (call.name().equals("close")) {
        await(inside);
      }
      EventSink sink = call.argument(EventSink.class).orElse(null);
      return sink == null
          ? call.proceed()
          : call.proceedWith(EventSink.class, counting(sink, inside));
    };
  }

  private static void await(AtomicInteger inside) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (inside.get() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static EventSink counting(EventSink sink, AtomicInteger inside) {
    return new EventSink() {
      @Override
      public void event(Event event) {
        inside.incrementAndGet();
        try {
          sink.event(event);
        } finally {
          inside.decrementAndGet();
        }
      }

      @Override
      public void ended(VirtException cause) {
        sink.ended(cause);
      }
    };
  }

  /** A resume that is refused is told as if it were done. */
  static Defect ofRefusals() {
    List<EventSink> sinks = new CopyOnWriteArrayList<>();
    return call -> {
      call.argument(EventSink.class).ifPresent(sinks::add);
      if (call.name().equals("resume") && call.in(DomainState.RUNNING)) {
        tell(sinks, call, LifecycleEventDetail.RESUMED_UNPAUSED);
      }
      return call.proceed();
    };
  }

  /** A suspend that changes nothing is told. */
  static Defect ofNoChange() {
    List<EventSink> sinks = new CopyOnWriteArrayList<>();
    return call -> {
      call.argument(EventSink.class).ifPresent(sinks::add);
      if (call.name().equals("suspend") && call.in(DomainState.PAUSED)) {
        tell(sinks, call, LifecycleEventDetail.SUSPENDED_PAUSED);
      }
      return call.proceed();
    };
  }

  /** A suspend is told before it is done, and done once somebody has looked. */
  static Defect beforeDone() {
    List<EventSink> sinks = new CopyOnWriteArrayList<>();
    AtomicInteger looks = new AtomicInteger();
    Crossing crossing = new Crossing();
    return call -> {
      if (call.name().equals("info")) {
        Object seen = call.proceed();
        looks.incrementAndGet();
        return seen;
      }
      EventSink sink = call.argument(EventSink.class).orElse(null);
      if (sink != null) {
        sinks.add(sink);
        return call.proceedWith(
            EventSink.class,
            new ChangedSink(
                sink,
                event -> is(event, LifecycleEventType.SUSPENDED) ? List.of() : List.of(event)));
      }
      if (call.name().equals("suspend") && call.in(DomainState.RUNNING)) {
        int before = looks.get();
        tell(sinks, call, LifecycleEventDetail.SUSPENDED_PAUSED);
        crossing.waitsFor(() -> looks.get() > before);
      }
      return call.proceed();
    };
  }

  private static void tell(List<EventSink> sinks, Invocation call, LifecycleEventDetail detail) {
    DomainRef domain = call.domain().orElseThrow();
    sinks.forEach(sink -> sink.event(DomainEvent.lifecycle(domain, detail, Instant.now())));
  }

  /** A second listener replaces the first. */
  static Defect oneListener() {
    AtomicReference<EventSink> last = new AtomicReference<>();
    return listening(
        sink -> {
          last.set(sink);
          return new ChangedSink(sink, event -> last.get() == sink ? List.of(event) : List.of());
        });
  }

  static Defect secondCloseThrows() {
    return closing(
        (call, registration) -> {
          AtomicBoolean closed = new AtomicBoolean();
          return () -> {
            registration.close();
            if (!closed.compareAndSet(false, true)) {
              throw new IllegalStateException("closed already");
            }
          };
        });
  }

  static Defect closingOneClosesAll() {
    List<Registration> all = new CopyOnWriteArrayList<>();
    return closing(
        (call, registration) -> {
          all.add(registration);
          return () -> all.forEach(Registration::close);
        });
  }

  /** Who listens inside a callback hears nothing. */
  static Defect noListenerInside() {
    AtomicInteger inside = new AtomicInteger();
    return call -> {
      EventSink sink = call.argument(EventSink.class).orElse(null);
      if (sink == null) {
        return call.proceed();
      }
      return inside.get() > 0
          ? (Registration) () -> {}
          : call.proceedWith(EventSink.class, counting(sink, inside));
    };
  }

  /** A connection tells of what it did itself. */
  static Defect ownOnly() {
    Set<DomainRef> touched = ConcurrentHashMap.newKeySet();
    return call -> {
      boolean changes = !Set.of("info", "lookup", "xml").contains(call.name());
      if (changes) {
        call.domain().ifPresent(touched::add);
      }
      EventSink sink = call.argument(EventSink.class).orElse(null);
      return sink == null || call.name().equals("create") || call.name().equals("define")
          ? call.proceed()
          : call.proceedWith(
              EventSink.class,
              new ChangedSink(
                  sink,
                  event ->
                      event instanceof DomainEvent about
                              && about.type().equals(Optional.of(LifecycleEventType.SUSPENDED))
                              && !touched.contains(about.domain())
                          ? List.of()
                          : List.of(event)));
    };
  }

  /** Of events that come at once, every other one is dropped. */
  static Defect losingInACrowd() {
    return listening(
        sink -> {
          Set<DomainRef> domains = ConcurrentHashMap.newKeySet();
          return new ChangedSink(
              sink,
              event -> {
                if (event instanceof DomainEvent about) {
                  domains.add(about.domain());
                }
                boolean lost = domains.size() > 1 && is(event, LifecycleEventType.RESUMED);
                return lost ? List.of() : List.of(event);
              });
        });
  }

  /** Nothing more comes after so many. */
  static Defect stoppingAfter(int number) {
    return listening(
        sink -> {
          AtomicInteger told = new AtomicInteger();
          return new ChangedSink(
              sink, event -> told.incrementAndGet() > number ? List.of() : List.of(event));
        });
  }

  /** Sinks of closed connections are told by the others. */
  static Defect afterClose() {
    return call -> {
      call.argument(EventSink.class).ifPresent(ALL::add);
      Object answer = call.proceed();
      if (call.name().equals("suspend")) {
        DomainRef domain = call.domain().orElseThrow();
        for (EventSink sink : ALL) {
          if (sink instanceof EventRecorder recorder && !recorder.ends().isEmpty()) {
            recorder.event(
                DomainEvent.lifecycle(
                    domain, LifecycleEventDetail.SUSPENDED_PAUSED, Instant.now()));
          }
        }
      }
      return answer;
    };
  }

  static Defect leavingATimer() {
    return Defects.first(
        "listen",
        call -> true,
        call -> {
          Registration ignored =
              SpoiledHooks.lastRequest().scheduler().after(Duration.ofSeconds(100), () -> {});
        });
  }
}
