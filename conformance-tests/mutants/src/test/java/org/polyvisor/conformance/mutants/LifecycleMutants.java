package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.coding;
import static org.polyvisor.conformance.mutants.Defects.idle;
import static org.polyvisor.conformance.mutants.Defects.instead;
import static org.polyvisor.conformance.mutants.Defects.refusing;
import static org.polyvisor.conformance.mutants.Defects.run;
import static org.polyvisor.conformance.mutants.Defects.swallowing;
import static org.polyvisor.conformance.mutants.Defects.then;
import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;

/** Mistakes in the table of states and what follows from it. */
final class LifecycleMutants {
  private static final Predicate<Invocation> ALWAYS = call -> true;

  private LifecycleMutants() {}

  static List<Mutant> all() {
    return List.of(
        test(
            "boot-without-a-reason",
            "LIFE-001",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        Infos.because(
                            info, StateReason.RUNNING_BOOTED, StateReason.RUNNING_UNKNOWN))),
        test(
            "start-of-running-taken",
            "LIFE-002",
            () -> swallowing("start", call -> call.in(DomainState.RUNNING))),
        test(
            "start-of-paused-taken",
            "LIFE-003",
            () -> swallowing("start", call -> call.in(DomainState.PAUSED))),
        test(
            "pause-without-a-reason",
            "LIFE-004",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        Infos.because(info, StateReason.PAUSED_USER, StateReason.PAUSED_UNKNOWN))),
        test("suspend-does-nothing", "LIFE-004 EVNT-002", () -> idle("suspend", ALWAYS)),
        test(
            "suspend-of-paused-refused",
            "LIFE-005",
            () ->
                refusing(
                    "suspend", ErrorCode.OPERATION_INVALID, call -> call.in(DomainState.PAUSED))),
        test(
            "suspend-of-stopped-taken",
            "LIFE-006",
            () -> swallowing("suspend", call -> call.in(DomainState.SHUTOFF))),
        test(
            "resume-shown-as-boot",
            "LIFE-007",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        Infos.because(
                            info, StateReason.RUNNING_UNPAUSED, StateReason.RUNNING_BOOTED))),
        test(
            "resume-of-running-taken",
            "LIFE-008",
            () -> swallowing("resume", call -> call.in(DomainState.RUNNING))),
        test(
            "resume-of-stopped-taken",
            "LIFE-009",
            () -> swallowing("resume", call -> call.in(DomainState.SHUTOFF))),
        test(
            "end-without-a-reason",
            "LIFE-010 LIFE-011",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        Infos.because(
                            info, StateReason.SHUTOFF_DESTROYED, StateReason.SHUTOFF_UNKNOWN))),
        test(
            "destroy-of-paused-refused",
            "LIFE-011",
            () ->
                refusing(
                    "destroy", ErrorCode.OPERATION_INVALID, call -> call.in(DomainState.PAUSED))),
        test(
            "destroy-of-stopped-taken",
            "LIFE-012",
            () -> swallowing("destroy", call -> call.in(DomainState.SHUTOFF))),
        test(
            "shutdown-of-stopped-taken",
            "LIFE-013",
            () -> swallowing("shutdown", call -> call.in(DomainState.SHUTOFF))),
        test(
            "reboot-of-stopped-taken",
            "LIFE-014",
            () -> swallowing("reboot", call -> call.in(DomainState.SHUTOFF))),
        test(
            "reset-of-stopped-taken",
            "LIFE-015",
            () -> swallowing("reset", call -> call.in(DomainState.SHUTOFF))),
        test(
            "reset-stops-it",
            "LIFE-016",
            () -> instead("reset", call -> call.in(DomainState.RUNNING), Operation.DESTROY)),
        test(
            "reset-lets-it-run",
            "LIFE-017",
            () ->
                then(
                    "reset",
                    call -> call.in(DomainState.PAUSED),
                    call -> run(Operation.RESUME, call))),
        test(
            "shutdown-pauses",
            "LIFE-018",
            () -> instead("shutdown", call -> call.in(DomainState.RUNNING), Operation.SUSPEND)),
        test(
            "reboot-stops-it",
            "LIFE-019",
            () -> instead("reboot", call -> call.in(DomainState.RUNNING), Operation.DESTROY)),
        test("flags-of-suspend-ignored", "LIFE-020", () -> Flags.ignoredBy("suspend")),
        test("flags-of-destroy-ignored", "LIFE-025", () -> Flags.ignoredBy("destroy")),
        test("flags-of-start-ignored", "LIFE-022 LIFE-025", () -> Flags.ignoredBy("start")),
        test(
            "reset-of-nobody-taken",
            "LIFE-021",
            () -> swallowing("reset", call -> call.info().isEmpty())),
        test(
            "destroy-of-nobody-is-invalid",
            "LIFE-021",
            () -> coding("destroy", ErrorCode.NO_DOMAIN, ErrorCode.INVALID_DOMAIN, ALWAYS)),
        test("paused-start-runs", "LIFE-022", () -> Flags.pausedStartRuns()),
        test("no-second-start", "LIFE-023", () -> Lives.once()),
        test("pause-outlives-the-run", "LIFE-024", () -> Lives.stayingPaused()),
        test(
            "suspend-by-name",
            "LIFE-026",
            () -> refusing("suspend", ErrorCode.NO_DOMAIN, Listing::isMisnamed)),
        test("tired-after-a-while", "LIFE-027", () -> Lives.tired(3)),
        test(
            "another-id-while-paused",
            "LIFE-028",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        info.state() == DomainState.PAUSED
                            ? Infos.about(
                                info,
                                DomainRef.of(
                                    info.domain().uuid(),
                                    info.domain().name(),
                                    9000 + info.domain().id().orElse(0)))
                            : info)),
        test("suspend-reaches-all", "LIFE-029", () -> then("suspend", ALWAYS, Lives::suspendAll)),
        test(
            "start-refused-as-unsupported",
            "LACK-003",
            () -> coding("start", ErrorCode.NO_DOMAIN, ErrorCode.OPERATION_UNSUPPORTED, ALWAYS)),
        test(
            "lack-that-works",
            "LACK-001",
            () ->
                answering(
                    "lacks", (Invocation call, Set<Operation> lacks) -> Set.of(Operation.RESET))),
        test("lack-that-goes", "LACK-002", () -> Talking.lackUntilAList()),
        test("start-in-two-steps", "CONC-002", () -> Lives.startInTwoSteps()),
        test("answers-to-others", "CONC-001", () -> Talking.mixedUpInfo()),
        test("domains-mixed-when-busy", "CONC-003", () -> Lives.mixed()),
        test("own-world-for-each-connection", "CONC-005", () -> Talking.privateInfo()),
        test("second-connection-sees-less", "CONC-005", Narrowly::seeingLess));
  }
}
