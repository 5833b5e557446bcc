package org.polyvisor.conformance.facade;

import java.util.List;
import java.util.Set;

/** All mutants of the facade. */
final class FacadeMutants {
  private static final String CALL = "internal/call/PendingCall";
  private static final String POOL = "internal/call/CallPool";
  private static final String HANDLE = "internal/connect/Handle";
  private static final String FAILURES = "internal/connect/Failures";
  private static final String BULK = "internal/bulk/BulkRead";
  private static final String LATE = "internal/bulk/LateRows";
  private static final String RING = "internal/event/EventRing";
  private static final String DIRECT = "internal/call/DirectWait";

  private FacadeMutants() {}

  static List<FacadeMutant> all() {
    return List.of(
        of(
            "deadline-ignored",
            "FACA-001",
            CALL,
            "over.await(Math.max(0, endNanos - System.nanoTime()), TimeUnit.NANOSECONDS)",
            "over.await(endNanos + 6_000_000_000L - System.nanoTime(), TimeUnit.NANOSECONDS)"),
        of(
            "cancel-not-heard",
            "FACA-002",
            HANDLE,
            "spec.cancellation().ifPresent(source -> source.add(call));",
            ";"),
        of(
            "interrupt-swallowed",
            "FACA-003",
            CALL,
            "Thread.currentThread().interrupt();\n      abandon(this::interruption);",
            "abandon(this::interruption);"),
        of(
            "close-lets-others-wait",
            "FACA-004 FACA-028",
            HANDLE,
            "calls.abandonAll(this::closedError);",
            ";"),
        of("given-up-untold", "FACA-005", "internal/call/HookRunner", "hook.run();", ";"),
        of(
            "linkage-error-passes",
            "FACA-006",
            FAILURES,
            "return misfit(driver, what, (LinkageError) thrown);",
            "throw (LinkageError) thrown;"),
        of("null-passes", "FACA-007", CALL, "how.value() == null", "how.value() == this"),
        of(
            "another-domain-passes",
            "FACA-008",
            "Connection",
            "!key.matches(found)",
            "found.name().isEmpty()"),
        of(
            "listed-twice-passes",
            "FACA-009",
            "Connection",
            "unique.size() != found.size()",
            "unique.size() > found.size()"),
        of(
            "read-only-changes",
            "FACA-010",
            HANDLE,
            "target.readOnly() && spec.operation().isChanging()",
            "target.readOnly() && spec.operation().name().startsWith(\"xml\")"),
        of(
            "closed-is-a-time-out",
            "FACA-011",
            HANDLE,
            "checkOpen(spec.what());",
            "if (isClosed()) {\n      throw timedOut(spec.what());\n    }"),
        of(
            "not-offered-is-internal",
            "FACA-012",
            HANDLE,
            "ErrorCode.OPERATION_UNSUPPORTED",
            "ErrorCode.INTERNAL_ERROR"),
        of(
            "hung-calls-without-end",
            "FACA-013",
            POOL,
            "if (hung.get() < limits.hungCalls()) {",
            "if (hung.get() >= 0) {"),
        of(
            "hung-for-ever",
            "FACA-014",
            CALL,
            "== Phase.RUNNING_HUNG) {\n        hung.decrementAndGet();",
            "== Phase.RUNNING_HUNG) {"),
        of(
            "closed-with-the-first",
            "FACA-015",
            "internal/connect/SharedSessions",
            "last = --lease.users == 0;",
            "last = --lease.users >= 0;"),
        of(
            "late-connection-left-open",
            "FACA-016",
            "internal/connect/Opener",
            "late -> close(late.connection())",
            "late -> {}"),
        of(
            "error-without-its-domain",
            "FACA-017",
            HANDLE,
            "return subject.isPresent() && e.subject().isEmpty() ? e.about(subject.get()) : e;",
            "return e;"),
        of(
            "secrets-for-readers",
            "FACA-018",
            "DomainReads",
            "secrets ? READ_SECRETS : Operation.XML",
            "Operation.XML"),
        of(
            "waiting-for-a-thread",
            "FACA-019",
            "internal/call/Permits",
            "while (!free.tryAcquire()) {",
            "while (!free.tryAcquire(100, java.util.concurrent.TimeUnit.SECONDS)) {"),
        of(
            "hung-row-is-internal",
            "FACA-020",
            LATE,
            "return Rows.timedOut(domain, what, driver);",
            "return org.polyvisor.error.VirtException.of(\n"
                + "        org.polyvisor.error.ErrorCode.INTERNAL_ERROR,\n"
                + "        org.polyvisor.error.ErrorDomain.NONE, what).from(driver);"),
        of(
            "hung-one-asked-again",
            "FACA-021",
            BULK,
            "session().pool().giveUp(flight.call(), () -> late.error(flight.domain()));",
            "flights.remove(key(flight.domain()), flight);\n"
                + "      session().pool().giveUp(flight.call(), () -> late.error(flight.domain()));"),
        of(
            "row-error-is-internal",
            "FACA-022",
            BULK,
            "return handle.thrown(\"reading statistics\", e);",
            "return handle.broken(\"reading statistics\");"),
        of("loss-untold", "FACA-023", RING, "dropped++;", ";"),
        of("loss-of-all", "FACA-024", RING, "private long lost;", "private static long lost;"),
        of("close-leaves-subscribers", "FACA-025", HANDLE, "hooks.forEach(Runnable::run);", ";"),
        of(
            "at-hand-not-looked-at",
            "FACA-026",
            "BlockReads",
            "return there.isPresent() ? there.get() : ask(driver, request);",
            "return ask(driver, request);"),
        of(
            "direct-without-a-deadline",
            "FACA-027",
            DIRECT,
            "nanos / NANOS_PER_MILLI + 1",
            "100_000"),
        of("direct-deaf-to-close", "FACA-028", DIRECT, "call.onAbandon(selector::wakeup);", ";"),
        of("direct-not-left", "FACA-029", DIRECT, "exchange.leave();", ";"),
        of(
            "given-up-unwoken",
            "FACA-002 FACA-004",
            CALL,
            "over.countDown();\n      LockSupport.unpark(waiter);",
            "LockSupport.unpark(waiter);"),
        of(
            "any-exception-passes",
            "FACA-006 FACA-007",
            FAILURES,
            "if (thrown instanceof LinkageError) {",
            "if (thrown instanceof IllegalStateException) {\n      throw (IllegalStateException) thrown;\n    }\n    if (thrown instanceof LinkageError) {"));
  }

  private static FacadeMutant of(String name, String made, String file, String from, String to) {
    return new FacadeMutant(name, Set.of(made.split(" ")), file, from, to);
  }
}
