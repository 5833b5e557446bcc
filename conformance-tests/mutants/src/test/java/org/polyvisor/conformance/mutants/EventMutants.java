package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.events;
import static org.polyvisor.conformance.mutants.Defects.first;
import static org.polyvisor.conformance.mutants.Defects.on;
import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.spi.Registration;

/** Mistakes about events. */
final class EventMutants {
  private static final Predicate<Invocation> ALWAYS = call -> true;

  private EventMutants() {}

  static List<Mutant> all() {
    return List.of(
        test(
            "started-doubled",
            "EVNT-001 EVNT-017",
            () -> events(LifecycleEventDetail.STARTED_BOOTED, event -> List.of(event, event))),
        test(
            "suspended-missing",
            "EVNT-002",
            () -> events(LifecycleEventDetail.SUSPENDED_PAUSED, event -> List.of())),
        test(
            "suspended-doubled",
            "EVNT-002",
            () -> events(LifecycleEventDetail.SUSPENDED_PAUSED, event -> List.of(event, event))),
        test(
            "resumed-missing",
            "EVNT-003",
            () -> events(LifecycleEventDetail.RESUMED_UNPAUSED, event -> List.of())),
        test(
            "resumed-doubled",
            "EVNT-003",
            () -> events(LifecycleEventDetail.RESUMED_UNPAUSED, event -> List.of(event, event))),
        test(
            "stopped-missing",
            "EVNT-004",
            () -> events(LifecycleEventDetail.STOPPED_DESTROYED, event -> List.of())),
        test(
            "defined-missing",
            "EVNT-005",
            () -> events(LifecycleEventDetail.DEFINED_ADDED, event -> List.of())),
        test(
            "undefined-missing",
            "EVNT-006",
            () -> events(LifecycleEventDetail.UNDEFINED_REMOVED, event -> List.of())),
        test(
            "update-told-as-new",
            "EVNT-018",
            () ->
                events(
                    LifecycleEventDetail.DEFINED_UPDATED,
                    event ->
                        List.of(
                            DomainEvent.lifecycle(
                                event.domain(), LifecycleEventDetail.DEFINED_ADDED, event.at())))),
        test("create-tells-nothing", "EVNT-017", () -> Telling.notOfTransients()),
        test("out-of-order", "EVNT-007", () -> Telling.outOfOrder()),
        test("late-after-the-next", "EVNT-007", () -> Telling.oneLate()),
        test("registration-stays", "EVNT-008", () -> Telling.registrationStays()),
        test("end-not-told", "EVNT-009", () -> Telling.endings(0)),
        test("end-told-twice", "EVNT-029", () -> Telling.endings(2)),
        test("close-inside-waits", "EVNT-010", () -> Telling.closeWaits()),
        test("connection-close-inside-waits", "EVNT-011", () -> Telling.connectionCloseWaits()),
        test(
            "every-kind-delivered",
            "EVNT-012",
            () ->
                on(
                    "listen",
                    call ->
                        call.argument(Set.class).filter(kinds -> kinds.isEmpty()).isPresent()
                            ? call.proceed()
                            : call.proceedWith(Set.class, Set.of(EventKind.LIFECYCLE)))),
        test(
            "no-kind-means-all",
            "EVNT-022",
            () ->
                on(
                    "listen",
                    call -> call.argument(Set.class).filter(kinds -> kinds.isEmpty()).isPresent(),
                    call -> call.proceedWith(Set.class, Set.of(EventKind.LIFECYCLE)))),
        test("refusal-told", "EVNT-013", () -> Telling.ofRefusals()),
        test("one-listener-at-a-time", "EVNT-014", () -> Telling.oneListener()),
        test(
            "events-of-tomorrow",
            "EVNT-028",
            () ->
                events(
                    LifecycleEventDetail.SUSPENDED_PAUSED,
                    event ->
                        List.of(
                            DomainEvent.lifecycle(
                                event.domain(),
                                LifecycleEventDetail.SUSPENDED_PAUSED,
                                event.at().plusSeconds(3600))))),
        test(
            "events-without-a-name",
            "EVNT-015",
            () ->
                events(
                    LifecycleEventDetail.SUSPENDED_PAUSED,
                    event ->
                        List.of(
                            DomainEvent.lifecycle(
                                Infos.named(event.domain(), "x"),
                                LifecycleEventDetail.SUSPENDED_PAUSED,
                                event.at())))),
        test("second-close-throws", "EVNT-019", () -> Telling.secondCloseThrows()),
        test("closing-one-closes-all", "EVNT-020", () -> Telling.closingOneClosesAll()),
        test("no-listener-inside", "EVNT-021", () -> Telling.noListenerInside()),
        test("told-before-done", "EVNT-023", () -> Telling.beforeDone()),
        test("own-events-only", "EVNT-024", () -> Telling.ownOnly()),
        test("paused-again-told", "EVNT-025", () -> Telling.ofNoChange()),
        test(
            "listening-when-closed",
            "EVNT-026",
            () -> on("listen", call -> !call.real().alive(), call -> (Registration) () -> {})),
        test("crowd-loses-events", "EVNT-027", () -> Telling.losingInACrowd()),
        test("api-events-stop-after-one", "APIS-010", () -> Telling.stoppingAfter(1)),
        test("callback-after-close", "CLOS-006", () -> Telling.afterClose()),
        test("listening-leaves-a-timer", "RSRC-003", () -> Telling.leavingATimer()),
        test(
            "listening-waits",
            "DEAD-015",
            () -> first("listen", ALWAYS, call -> call.real().host(Invocation.call()))));
  }
}
