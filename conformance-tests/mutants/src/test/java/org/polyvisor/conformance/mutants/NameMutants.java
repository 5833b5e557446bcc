package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.coding;
import static org.polyvisor.conformance.mutants.Defects.on;
import static org.polyvisor.conformance.mutants.Defects.swallowing;
import static org.polyvisor.conformance.mutants.Defects.then;
import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import java.util.function.Predicate;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.RenameRequest;

/** Mistakes in starting domains with the host, and in renaming them. */
final class NameMutants {
  private static final Predicate<Invocation> ALWAYS = call -> true;

  private NameMutants() {}

  static List<Mutant> all() {
    return List.of(
        test("autostart-turned-over", "AUTO-001", Naming::turningOver),
        test(
            "autostart-of-transient-taken",
            "AUTO-002",
            () -> swallowing("autostart", Invocation::isTransient)),
        test("new-definition-forgets-autostart", "AUTO-003", Naming::forgetting),
        test(
            "autostart-told-as-a-definition",
            "AUTO-004",
            () -> then("autostart", call -> !call.isTransient(), Naming::defineAgain)),
        test("autostart-kept-with-the-connection", "AUTO-005", Naming::keptWithTheConnection),
        test("autostart-of-all", "AUTO-006", Naming::ofAll),
        test(
            "rename-answers-the-old-name",
            "NAME-001",
            () ->
                answering(
                    "rename",
                    (Invocation call, DomainRef domain) ->
                        Infos.named(domain, call.domain().orElseThrow().name()))),
        test("old-name-still-found", "NAME-002", Naming::findingTheOldName),
        test("xml-with-the-old-name", "NAME-003", Naming::showingTheOldName),
        test(
            "rename-of-active-taken", "NAME-004", () -> swallowing("rename", Invocation::isActive)),
        test(
            "taken-new-name-exists",
            "NAME-005",
            () -> coding("rename", ErrorCode.OPERATION_FAILED, ErrorCode.DOM_EXIST, ALWAYS)),
        test(
            "rename-over-a-managed-save",
            "NAME-006",
            () -> swallowing("rename", ErrorCode.OPERATION_INVALID, Saving::hasSave)),
        test("rename-told-as-another-domain", "NAME-007", Naming::tellingOfAnother),
        test(
            "rename-forgets-autostart",
            "NAME-008",
            () -> then("rename", ALWAYS, call -> Naming.set(call, false))),
        test(
            "empty-name-made-up",
            "NAME-009",
            () ->
                on(
                    "rename",
                    call -> Naming.newName(call).isEmpty(),
                    call ->
                        call.proceedWith(
                            RenameRequest.class,
                            RenameRequest.of(
                                call.domain().orElseThrow(),
                                "made-up-" + call.domain().orElseThrow().uuid())))),
        test("renamed-cannot-be-started", "NAME-010", Naming::neverStarted));
  }
}
