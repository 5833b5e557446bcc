package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.coding;
import static org.polyvisor.conformance.mutants.Defects.on;
import static org.polyvisor.conformance.mutants.Defects.swallowing;
import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import java.util.function.Predicate;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.RestoreRequest;
import org.polyvisor.spi.SaveRequest;

/** Mistakes in saving domains and bringing them back. */
final class SaveMutants {
  private static final Predicate<Invocation> ALWAYS = call -> true;

  private SaveMutants() {}

  static List<Mutant> all() {
    return List.of(
        test(
            "save-without-a-reason",
            "SAVE-001",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        Infos.because(
                            info, StateReason.SHUTOFF_SAVED, StateReason.SHUTOFF_UNKNOWN))),
        test(
            "save-of-stopped-taken",
            "SAVE-002",
            () -> swallowing("save", call -> call.in(DomainState.SHUTOFF))),
        test("transient-outlives-its-save", "SAVE-003", Saving::definingBefore),
        test("failed-save-ends-it", "SAVE-004", Saving::endingWhatCannotBeSaved),
        test(
            "restored-paused",
            "SAVE-005",
            () -> Saving.afterRestore(DomainState.RUNNING, Operation.SUSPEND)),
        test(
            "restored-running",
            "SAVE-006",
            () -> Saving.afterRestore(DomainState.PAUSED, Operation.RESUME)),
        test("restore-uses-the-file-up", "SAVE-007", Saving::deletingTheFile),
        test("restore-defines", "SAVE-008", Saving::definingAfter),
        test(
            "restore-of-active-taken",
            "SAVE-009",
            () -> swallowing("restore", ErrorCode.OPERATION_INVALID, ALWAYS)),
        test("restored-as-defined-now", "SAVE-010", Saving::startingAgain),
        test(
            "managed-save-not-shown",
            "SAVE-011",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        Infos.builder(info, info.domain(), info.reason())
                            .managedSave(false)
                            .build())),
        test(
            "start-boots-over-a-save",
            "SAVE-012",
            () -> Defects.first("start", Saving::hasSave, Saving::forget)),
        test(
            "managed-save-of-stopped-taken",
            "SAVE-013",
            () -> swallowing("managedSave", call -> call.in(DomainState.SHUTOFF))),
        test(
            "managed-save-of-transient-taken",
            "SAVE-014",
            () -> swallowing("managedSave", Invocation::isTransient)),
        test("boot-goes-on-from-nothing", "SAVE-015", Saving::pausedAfterForgetting),
        test(
            "no-managed-save-is-invalid",
            "SAVE-016",
            () ->
                coding(
                    "removeManagedSave",
                    ErrorCode.SYSTEM_ERROR,
                    ErrorCode.OPERATION_INVALID,
                    ALWAYS)),
        test(
            "flags-of-save-ignored",
            "SAVE-017",
            () ->
                on(
                    "save",
                    call -> {
                      SaveRequest given = call.argument(SaveRequest.class).orElseThrow();
                      return call.proceedWith(
                          SaveRequest.class, SaveRequest.of(given.domain(), given.file()));
                    })),
        test(
            "flags-of-restore-ignored",
            "SAVE-018",
            () ->
                on(
                    "restore",
                    call ->
                        call.proceedWith(
                            RestoreRequest.class, RestoreRequest.of(Saving.file(call))))),
        test(
            "save-of-nobody-is-invalid",
            "ERRO-009",
            () -> coding("save", ErrorCode.NO_DOMAIN, ErrorCode.INVALID_DOMAIN, ALWAYS)));
  }
}
