package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.coding;
import static org.polyvisor.conformance.mutants.Defects.muddling;
import static org.polyvisor.conformance.mutants.Defects.on;
import static org.polyvisor.conformance.mutants.Defects.run;
import static org.polyvisor.conformance.mutants.Defects.swallowing;
import static org.polyvisor.conformance.mutants.Defects.then;
import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import java.util.function.Predicate;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotInfo;
import org.polyvisor.spi.SnapshotCreation;
import org.polyvisor.spi.SnapshotRequest;

/** Mistakes in taking snapshots and going back to them. */
final class SnapshotMutants {
  private static final Predicate<Invocation> ALWAYS = call -> true;

  private SnapshotMutants() {}

  static List<Mutant> all() {
    return List.of(
        test(
            "snapshot-told-under-another-name",
            "SNAP-001",
            () ->
                answering(
                    "createSnapshot",
                    (Invocation call, SnapshotInfo info) ->
                        call.xml().contains("<name>")
                            ? SnapshotInfo.of(info.name() + "-1", info.state()).build()
                            : info)),
        test(
            "snapshot-leaves-it-paused",
            "SNAP-002",
            () ->
                then(
                    "createSnapshot",
                    call -> call.in(DomainState.RUNNING),
                    call -> run(Operation.SUSPEND, call))),
        test(
            "snapshot-lets-it-run",
            "SNAP-003",
            () ->
                then(
                    "createSnapshot",
                    call -> call.in(DomainState.PAUSED),
                    call -> run(Operation.RESUME, call))),
        test("first-snapshot-stays-current", "SNAP-004", Snapping::firstStaysCurrent),
        test(
            "nameless-snapshots-alike",
            "SNAP-005",
            () ->
                on(
                    "createSnapshot",
                    call -> call.xml().equals("<domainsnapshot/>"),
                    call ->
                        call.proceedWith(
                            SnapshotCreation.class,
                            SnapshotCreation.of(
                                call.domain().orElseThrow(),
                                "<domainsnapshot><name>snapshot</name></domainsnapshot>")))),
        test(
            "snapshot-name-taken-twice",
            "SNAP-006",
            () -> swallowing("createSnapshot", ErrorCode.OPERATION_FAILED, ALWAYS)),
        test("invalid-snapshot-is-internal", "SNAP-007", () -> muddling("createSnapshot")),
        test("snapshot-xml-of-the-current", "SNAP-008", Snapping::xmlOfTheCurrent),
        test(
            "no-snapshot-is-invalid",
            "SNAP-009",
            () ->
                coding(
                    "deleteSnapshot", ErrorCode.NO_DOMAIN_SNAPSHOT, ErrorCode.INVALID_ARG, ALWAYS)),
        test("children-without-a-parent", "SNAP-010", Snapping::orphaning),
        test("revert-leaves-it-off", "SNAP-011", Snapping::leavingItOff),
        test("revert-lets-it-run", "SNAP-012", Snapping::lettingItRun),
        test("revert-is-not-current", "SNAP-013", Snapping::newestStaysCurrent),
        test("revert-keeps-the-definition", "SNAP-014", Snapping::keepingTheDefinition),
        test(
            "flags-of-snapshots-ignored",
            "SNAP-015",
            () ->
                on(
                    "snapshotXml",
                    call -> {
                      SnapshotRequest given = call.argument(SnapshotRequest.class).orElseThrow();
                      return call.proceedWith(
                          SnapshotRequest.class, SnapshotRequest.of(given.domain(), given.name()));
                    })),
        test("snapshots-of-all-domains", "SNAP-016", Snapping::ofAllDomains));
  }
}
