package org.polyvisor.conformance.mutants;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Event;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.Observation;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.Registration;

/** Mistakes that are seen only by who looks twice. */
final class Subtly {
  private static final List<EventSink> ALL = new CopyOnWriteArrayList<>();

  private Subtly() {}

  static Defect trims() {
    return Defects.on(
        "lookup",
        call -> {
          DomainKey.ByName key = call.argument(DomainKey.ByName.class).orElse(null);
          return key == null || key.name().strip().isEmpty()
              ? call.proceed()
              : call.proceedWith(DomainKey.class, DomainKey.name(key.name().strip()));
        });
  }

  static Defect missing() {
    AtomicInteger busy = new AtomicInteger();
    return call -> {
      if (call.name().equals("define")) {
        busy.incrementAndGet();
        try {
          Object a = call.proceed();
          LockSupport.parkNanos(2_000_000);
          return a;
        } finally {
          busy.decrementAndGet();
        }
      }
      Object a = call.proceed();
      if (call.name().equals("domains")
          && a instanceof List<?> l
          && busy.get() > 0
          && !l.isEmpty()) {
        return List.of();
      }
      return a;
    };
  }

  static Defect epoch() {
    return Defects.events(
        e ->
            e instanceof DomainEvent d && d.detail().isPresent()
                ? List.of(DomainEvent.lifecycle(d.domain(), d.detail().get(), Instant.EPOCH))
                : List.of(e));
  }

  /**
   * A sink whose events are worked off in another thread. Who stops it waits for the callback that
   * runs, or does not.
   */
  private static final class Later implements EventSink {
    private final EventSink sink;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<@Nullable Thread> inside = new AtomicReference<>();
    private final AtomicReference<CompletableFuture<Void>> chain =
        new AtomicReference<>(CompletableFuture.completedFuture(null));

    Later(EventSink sink) {
      this.sink = sink;
    }

    @Override
    public void event(Event event) {
      add(() -> tell(event));
    }

    private void tell(Event event) {
      if (!closed.get()) {
        inside.set(Thread.currentThread());
        sink.event(event);
        inside.set(null);
      }
    }

    @Override
    public void ended(VirtException cause) {
      add(() -> sink.ended(cause));
    }

    private void add(Runnable step) {
      chain.updateAndGet(before -> before.thenRunAsync(step));
    }

    void stop(boolean waits) {
      closed.set(true);
      if (waits && inside.get() != Thread.currentThread()) {
        chain.get().join();
      }
    }
  }

  /** Closing a registration, or a connection, does not wait for the callback that runs. */
  static Defect leaving(boolean registrationWaits, boolean connectionWaits) {
    List<Later> all = new CopyOnWriteArrayList<>();
    return call -> {
      if (call.name().equals("close")) {
        all.forEach(one -> one.stop(connectionWaits));
      }
      EventSink sink = call.argument(EventSink.class).orElse(null);
      if (sink == null) {
        return call.proceed();
      }
      Later later = new Later(sink);
      all.add(later);
      Registration made =
          (Registration) Objects.requireNonNull(call.proceedWith(EventSink.class, later));
      return (Registration)
          () -> {
            later.stop(registrationWaits);
            made.close();
          };
    };
  }

  static Defect clearsInterrupt(String method) {
    return Defects.on(
        method,
        call -> {
          boolean was = Thread.interrupted();
          return call.proceed();
        });
  }

  static Defect sumForgetsPlugged() {
    Set<Object> plugged = ConcurrentHashMap.newKeySet();
    return call -> {
      Object a = call.proceed();
      if (call.name().equals("attachDevice")) {
        plugged.add(call.xml().replaceFirst("(?s).*target dev='([^']*)'.*", "$1"));
      }
      if (call.name().equals("allBlockStatistics") && a instanceof List<?> l) {
        return l.stream().filter(o -> !plugged.contains(((BlockStatistics) o).device())).toList();
      }
      return a;
    };
  }

  static Defect unpluggedStays() {
    Map<String, Object> kept = new ConcurrentHashMap<>();
    return call -> {
      String dev =
          call.name().equals("blockStatistics") || call.name().equals("atHand")
              ? Counting.device(call)
              : "";
      String key = dev + call.domain().map(d -> d.uuid().toString()).orElse("");
      try {
        Object a = call.proceed();
        if (call.name().equals("blockStatistics") && !dev.isEmpty()) {
          kept.put(key, a);
        }
        if (a instanceof Optional<?> o && o.isPresent() && !dev.isEmpty()) {
          kept.put(key, o.get());
        }
        return a;
      } catch (VirtException e) {
        if (call.name().equals("blockStatistics") && kept.containsKey(key) && call.isActive()) {
          return kept.get(key);
        }
        throw e;
      }
    };
  }

  static Defect losesOne(int which) {
    return Defects.on(
        "listen",
        call -> {
          AtomicInteger seen = new AtomicInteger();
          return call.proceedWith(
              EventSink.class,
              new ChangedSink(
                  call.argument(EventSink.class).orElseThrow(),
                  e -> seen.incrementAndGet() == which ? List.of() : List.of(e)));
        });
  }

  static Defect newGenerations() {
    AtomicLong n = new AtomicLong(1);
    return seen(o -> o.generation(n.incrementAndGet()));
  }

  static Defect seen(java.util.function.UnaryOperator<Observation> change) {
    return call -> {
      Object a = call.proceed();
      if (a instanceof BlockStatistics b) {
        return b.observed(change.apply(b.observation()));
      }
      if (a instanceof Optional<?> o && o.isPresent() && o.get() instanceof BlockStatistics b) {
        return Optional.of(b.observed(change.apply(b.observation())));
      }
      if (call.name().equals("allBlockStatistics") && a instanceof List<?> l) {
        return l.stream()
            .map(
                x -> {
                  BlockStatistics b = (BlockStatistics) x;
                  return b.observed(change.apply(b.observation()));
                })
            .toList();
      }
      return a;
    };
  }

  static Defect seenAtEpoch() {
    return seen(
        o ->
            Observation.of(Instant.EPOCH, o.atNanos(), o.source())
                .generation(o.generation())
                .asOfPause(o.isAsOfPause()));
  }

  static Defect redefinitionAtOnce() {
    Map<Object, String> defined = new ConcurrentHashMap<>();
    return call -> {
      if (call.name().equals("define")) {
        Object a = call.proceed();
        DomainRef r = (DomainRef) a;
        if (r.id().isPresent()) {
          defined.put(r.uuid(), call.xml());
        }
        return a;
      }
      Object a = call.proceed();
      if (call.name().equals("xml")
          && call.isActive()
          && call.argument(Set.class).filter(options -> !options.isEmpty()).isEmpty()) {
        String x = defined.get(call.domain().orElseThrow().uuid());
        return x == null ? a : x;
      }
      if (call.name().equals("destroy")) {
        defined.remove(call.domain().orElseThrow().uuid());
      }
      return a;
    };
  }

  static Defect cachedInfo() {
    Map<Object, Object> kept = new ConcurrentHashMap<>();
    return call -> {
      if (call.name().equals("info")) {
        Object c = kept.get(call.domain().orElseThrow());
        if (c != null) {
          call.proceed();
          return c;
        }
        Object a = call.proceed();
        kept.put(call.domain().orElseThrow(), a);
        return a;
      }
      Object a = call.proceed();
      if (!Set.of("lookup", "xml", "domains", "blockStatistics", "atHand", "alive")
          .contains(call.name())) {
        kept.clear();
      }
      return a;
    };
  }

  /** Closing one connection ends the listeners of all. */
  static Defect closeEndsAll() {
    return call -> {
      if (call.name().equals("close")) {
        Object a = call.proceed();
        ALL.clear();
        return a;
      }
      EventSink sink = call.argument(EventSink.class).orElse(null);
      if (sink == null) {
        return call.proceed();
      }
      ALL.add(sink);
      return call.proceedWith(
          EventSink.class, new ChangedSink(sink, e -> ALL.contains(sink) ? List.of(e) : List.of()));
    };
  }

  /** Each event in a thread of its own; the order of beginnings is right. */
  static Defect overlapping() {
    return Defects.on(
        "listen",
        call -> {
          EventSink sink = call.argument(EventSink.class).orElseThrow();
          return call.proceedWith(
              EventSink.class,
              new ChangedSink(
                  sink,
                  e -> {
                    java.util.concurrent.CountDownLatch begun =
                        new java.util.concurrent.CountDownLatch(1);
                    Runnable telling =
                        () -> {
                          begun.countDown();
                          sink.event(e);
                        };
                    new Thread(telling).start();
                    try {
                      begun.await();
                    } catch (InterruptedException x) {
                      Thread.currentThread().interrupt();
                    }
                    LockSupport.parkNanos(300_000);
                    return List.of();
                  }));
        });
  }

  /** A domain undefined while it runs is there after its end, until looked... */
  static Defect undefinedStays() {
    Map<Object, DomainInfo> gone = new ConcurrentHashMap<>();
    Set<Object> undefined = ConcurrentHashMap.newKeySet();
    return call -> {
      DomainRef d = call.domain().orElse(null);
      if (call.name().equals("undefine") && call.isActive()) {
        Object a = call.proceed();
        undefined.add(d.uuid());
        return a;
      }
      if (call.name().equals("destroy") && undefined.contains(d.uuid())) {
        DomainInfo i = call.info().orElseThrow();
        Object a = call.proceed();
        gone.put(
            d.uuid(),
            Infos.with(
                i,
                DomainRef.of(d.uuid(), i.domain().name()),
                org.polyvisor.model.StateReason.SHUTOFF_DESTROYED));
        return a;
      }
      if (call.name().equals("info") && gone.containsKey(d.uuid())) {
        return gone.get(d.uuid());
      }
      if (call.name().equals("undefine") && gone.remove(d.uuid()) != null) {
        return null;
      }
      return call.proceed();
    };
  }

  /** What was made transient, then defined, is gone when it ends. */
  static Defect definedTransientGoes() {
    Set<Object> made = ConcurrentHashMap.newKeySet();
    return call -> {
      Object a = call.proceed();
      if (call.name().equals("create")) {
        made.add(((DomainRef) a).uuid());
      }
      if (call.name().equals("destroy") && made.contains(call.domain().orElseThrow().uuid())) {
        try {
          Operations.run(
              Operation.UNDEFINE, call.real(), Invocation.call(), call.domain().orElseThrow());
        } catch (VirtException e) {
          return a;
        }
      }
      return a;
    };
  }

  /** Who is paused is let run before it is destroyed, and that is told. */
  static Defect resumedBeforeStopped() {
    Set<Object> paused = ConcurrentHashMap.newKeySet();
    return call -> {
      if (call.name().equals("suspend")) {
        paused.add(call.domain().orElseThrow());
      }
      if (call.name().equals("resume")) {
        paused.remove(call.domain().orElseThrow());
      }
      return Defects.events(
              LifecycleEventDetail.STOPPED_DESTROYED,
              event ->
                  paused.remove(event.domain())
                      ? List.of(
                          DomainEvent.lifecycle(
                              event.domain(), LifecycleEventDetail.RESUMED_UNPAUSED, event.at()),
                          event)
                      : List.of(event))
          .on(call);
    };
  }

  static Defect refusedDefineTold() {
    List<EventSink> sinks = new CopyOnWriteArrayList<>();
    return call -> {
      call.argument(EventSink.class).ifPresent(sinks::add);
      try {
        return call.proceed();
      } catch (VirtException e) {
        if (call.name().equals("define")
            || call.name().equals("start")
            || call.name().equals("suspend")) {
          call.real().domains(Invocation.call(), org.polyvisor.model.DomainFilter.all()).stream()
              .filter(
                  d ->
                      call.name().equals("define")
                          ? call.xml().contains(d.uuid().toString())
                          : call.domain().filter(d::equals).isPresent())
              .forEach(
                  d ->
                      sinks.forEach(
                          s ->
                              s.event(
                                  DomainEvent.lifecycle(
                                      d,
                                      call.name().equals("define")
                                          ? LifecycleEventDetail.DEFINED_UPDATED
                                          : call.name().equals("start")
                                              ? LifecycleEventDetail.STARTED_BOOTED
                                              : LifecycleEventDetail.SUSPENDED_PAUSED,
                                      Instant.now()))));
        }
        throw e;
      }
    };
  }

  static Defect openCallKept() {
    OpenRequest request = SpoiledHooks.lastRequest();
    return call -> {
      if (call.name().equals("info") || call.name().equals("domains")) {
        request.call().check("the opening");
      }
      return call.proceed();
    };
  }

  static Defect pausedMark(boolean running) {
    return call -> {
      Object a = call.proceed();
      if (a instanceof BlockStatistics b
          && call.in(running ? DomainState.RUNNING : DomainState.PAUSED)) {
        return b.observed(b.observation().asOfPause(running));
      }
      return a;
    };
  }
}
