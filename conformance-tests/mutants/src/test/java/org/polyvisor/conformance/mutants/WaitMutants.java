package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.coding;
import static org.polyvisor.conformance.mutants.Defects.deaf;
import static org.polyvisor.conformance.mutants.Defects.endless;
import static org.polyvisor.conformance.mutants.Defects.first;
import static org.polyvisor.conformance.mutants.Defects.forgettingInterrupts;
import static org.polyvisor.conformance.mutants.Defects.idle;
import static org.polyvisor.conformance.mutants.Defects.none;
import static org.polyvisor.conformance.mutants.Defects.on;
import static org.polyvisor.conformance.mutants.Defects.refusing;
import static org.polyvisor.conformance.mutants.Defects.stubborn;
import static org.polyvisor.conformance.mutants.Defects.telling;
import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import java.util.function.Predicate;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.HostInfo;

/** Mistakes about deadlines, cancels, interrupts and the end. */
final class WaitMutants {
  private static final Predicate<Invocation> ALWAYS = call -> true;

  private WaitMutants() {}

  static List<Mutant> all() {
    return List.of(
        test("xml-without-a-deadline", "DEAD-001", () -> endless("xml")),
        test("suspend-without-a-deadline", "DEAD-002", () -> endless("suspend")),
        test(
            "time-out-as-internal",
            "DEAD-002",
            () -> coding("suspend", ErrorCode.OPERATION_TIMEOUT, ErrorCode.INTERNAL_ERROR, ALWAYS)),
        test("suspend-hears-no-cancel", "DEAD-003", () -> stubborn("suspend")),
        test("suspend-forgets-interrupts", "DEAD-004", () -> forgettingInterrupts("suspend")),
        test("broken-by-a-time-out", "DEAD-005", () -> Talking.brokenByATimeout()),
        test("open-without-a-deadline", "DEAD-006", () -> none()),
        test("reset-without-a-deadline", "DEAD-007", () -> endless("reset")),
        test("statistics-without-a-deadline", "DEAD-008", () -> endless("blockStatistics")),
        test("define-without-a-deadline", "DEAD-009", () -> endless("define")),
        test("list-hears-no-cancel", "DEAD-010", () -> deaf("domains")),
        test(
            "info-hears-no-cancel",
            "DEAD-010",
            () -> on("info", Talking::answeredOnlyByItsDeadline)),
        test("info-forgets-interrupts", "DEAD-011", () -> forgettingInterrupts("info")),
        test(
            "time-out-changes-nothing",
            "DEAD-012",
            () ->
                telling(
                    "suspend",
                    ALWAYS,
                    e ->
                        e.code() == ErrorCode.OPERATION_TIMEOUT
                            ? e.leaving(Outcome.NOTHING_CHANGED)
                            : e)),
        test("reboot-hears-no-cancel", "DEAD-013", () -> stubborn("reboot")),
        test("statistics-hear-no-cancel", "DEAD-014", () -> stubborn("blockStatistics")),
        test(
            "alive-asks",
            "DEAD-016",
            () ->
                first(
                    "alive",
                    call -> call.real().alive(),
                    call -> call.real().host(Invocation.call()))),
        test(
            "second-connection-close-throws",
            "CLOS-001",
            () -> refusing("close", ErrorCode.INVALID_CONN, call -> !call.real().alive())),
        test(
            "alive-after-close",
            "CLOS-002",
            () -> answering("alive", (Invocation call, Boolean alive) -> true)),
        test("close-lets-others-wait", "CLOS-003", () -> Talking.closeLetsOthersWait()),
        test(
            "list-after-close",
            "CLOS-004",
            () -> on("domains", call -> !call.real().alive(), call -> List.of())),
        test(
            "host-after-close",
            "CLOS-009",
            () -> on("host", call -> !call.real().alive(), call -> HostInfo.of("TEST").build())),
        test(
            "suspend-after-close-taken",
            "CLOS-010",
            () -> idle("suspend", call -> !call.real().alive())),
        test(
            "statistics-after-close",
            "CLOS-013",
            () ->
                on(
                    "blockStatistics",
                    call -> !call.real().alive(),
                    call -> Counting.empty(Counting.device(call)))),
        test(
            "close-asks",
            "CLOS-005",
            () ->
                first(
                    "close",
                    call -> call.real().alive(),
                    call -> call.real().host(Invocation.call()))),
        test("timer-left", "CLOS-007", () -> none()),
        test("crowded-close-throws", "CLOS-011", () -> Talking.crowdedClose()),
        test("closing-one-closes-the-other", "CLOS-012", () -> Talking.closingAll()),
        test("thread-left", "RSRC-001", () -> Talking.leavingAThread()),
        test("file-left", "RSRC-002", () -> Talking.leavingAFile()),
        test("failed-open-leaves-a-thread", "RSRC-004", () -> none()),
        test("descriptor-changes", "OPEN-001", () -> none()),
        test("every-path-served", "OPEN-003", () -> none()),
        test("no-second-opening", "OPEN-007", () -> none()),
        test("no-list-after-another-was-closed", "OPEN-007", Narrowly::blindAfterClose),
        test("closed-again-throws", "CLOS-001", Narrowly::closedTwice),
        test("alive-for-who-closed", "CLOS-002", Narrowly::aliveForWhoClosed),
        test("unknown-setting-known", "SETT-002", () -> none()),
        test("setting-without-a-description", "SETT-006", () -> none()),
        test("setting-twice", "SETT-001", () -> none()),
        test("foreign-example", "SETT-003", () -> none()),
        test("default-not-allowed", "SETT-004", () -> none()),
        test("host-not-heeded", "SETT-008", () -> none()),
        test("foreign-probe", "SETT-007", () -> none()),
        test("endless-probe", "SETT-005", () -> none()),
        test("read-only-not-let-in", "RDON-001", () -> none()),
        test(
            "error-without-its-domain",
            "ERRO-001 ERRO-005",
            () ->
                telling(
                    "info",
                    ALWAYS,
                    e -> VirtException.of(e.code(), e.domain(), String.valueOf(e.getMessage())))),
        test(
            "error-without-a-name",
            "ERRO-002",
            () ->
                telling(
                    "info",
                    ALWAYS,
                    e -> Defects.about(VirtException.of(e.code(), e.domain(), "not found"), e))),
        test(
            "lookup-without-a-name",
            "ERRO-003",
            () ->
                telling(
                    "lookup", ALWAYS, e -> VirtException.of(e.code(), e.domain(), "not found"))),
        test(
            "state-refusal-of-unknown-outcome",
            "ERRO-004",
            () ->
                telling(
                    "resume",
                    ALWAYS,
                    e -> e.code() == ErrorCode.OPERATION_INVALID ? e.leaving(Outcome.UNKNOWN) : e)),
        test(
            "reboot-names-nobody",
            "ERRO-005",
            () ->
                telling(
                    "reboot", ALWAYS, e -> VirtException.of(e.code(), e.domain(), "not found"))),
        test(
            "nobody-of-unknown-outcome",
            "ERRO-006",
            () -> telling("xml", ALWAYS, e -> e.leaving(Outcome.UNKNOWN))),
        test(
            "flag-refusal-without-a-domain",
            "ERRO-007",
            () ->
                telling(
                    "suspend",
                    ALWAYS,
                    e ->
                        e instanceof OperationUnsupportedException
                            ? VirtException.of(e.code(), e.domain(), String.valueOf(e.getMessage()))
                            : e)),
        test(
            "state-refusal-without-a-name",
            "ERRO-008",
            () ->
                telling(
                    "resume",
                    ALWAYS,
                    e ->
                        e.code() == ErrorCode.OPERATION_INVALID
                            ? Defects.about(VirtException.of(e.code(), e.domain(), "not now"), e)
                            : e)),
        test(
            "no-error-of-ours",
            "ERRO-003 IDEN-003",
            () ->
                on(
                    "lookup",
                    call -> {
                      try {
                        return call.proceed();
                      } catch (VirtException e) {
                        throw new IllegalStateException(e.getMessage());
                      }
                    })));
  }
}
