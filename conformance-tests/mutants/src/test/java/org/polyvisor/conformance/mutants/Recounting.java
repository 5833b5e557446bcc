package org.polyvisor.conformance.mutants;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.spi.EventSink;

/** Mistakes in what an event tells, and in whether there is one. */
final class Recounting {
  private Recounting() {}

  static Defect epoch() {
    return Defects.events(
        e ->
            e instanceof DomainEvent d && d.detail().isPresent()
                ? List.of(DomainEvent.lifecycle(d.domain(), d.detail().get(), Instant.EPOCH))
                : List.of(e));
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

  /** Listeners are told of a definition, a start or a pause that was refused. */
  static Defect refusedDefineTold() {
    List<EventSink> sinks = new CopyOnWriteArrayList<>();
    return call -> {
      call.argument(EventSink.class).ifPresent(sinks::add);
      try {
        return call.proceed();
      } catch (VirtException e) {
        boolean refused =
            e.code() != ErrorCode.OPERATION_TIMEOUT && e.code() != ErrorCode.OPERATION_ABORTED;
        if (refused
            && (call.name().equals("define")
                || call.name().equals("start")
                || call.name().equals("suspend"))) {
          call.real().domains(Invocation.call(), DomainFilter.all()).stream()
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

  /** Who has started is told without its id. */
  static Defect startedWithoutAnId() {
    return Defects.events(
        LifecycleEventDetail.STARTED_BOOTED,
        event -> List.of(about(DomainRef.of(event.domain().uuid(), event.domain().name()), event)));
  }

  /** Who has stopped is told with the id that it had. */
  static Defect stoppedWithItsId() {
    Map<Object, DomainRef> had = new ConcurrentHashMap<>();
    return call -> {
      call.info()
          .map(DomainInfo::domain)
          .filter(one -> one.id().isPresent())
          .ifPresent(one -> had.put(one.uuid(), one));
      return Defects.events(
              LifecycleEventDetail.STOPPED_DESTROYED,
              event ->
                  List.of(about(had.getOrDefault(event.domain().uuid(), event.domain()), event)))
          .on(call);
    };
  }

  private static Event about(DomainRef domain, DomainEvent event) {
    return DomainEvent.lifecycle(domain, event.detail().orElseThrow(), event.at());
  }
}
