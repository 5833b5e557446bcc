package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.lab.Stuck;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;

/** Calls that are made to wait, and what ends them. */
final class Waits {
  private static final List<Operation> CHANGES =
      List.of(
          Operation.SUSPEND,
          Operation.RESET,
          Operation.REBOOT,
          Operation.SHUTDOWN,
          Operation.DESTROY);

  private Waits() {}

  /** Those that have requirements of their own. */
  static List<Operation> changes() {
    return CHANGES;
  }

  /** A definition that ran into its deadline does not claim to know what becomes of it. */
  static void leavesADefinitionUnknown(Lab lab) {
    DefinitionRequest request = DefinitionRequest.of(Definitions.xml(lab, Definitions.fresh(lab)));
    DefinitionFacet facet = lab.main().facet(DefinitionFacet.class);
    try (Stuck stuck = lab.stuck()) {
      Call call = CallControl.within(Bounds.shortDeadline()).call();
      VirtException refusal =
          Parallel.start(() -> Expect.refusal("define", () -> facet.define(call, request)))
              .mustEnd("define");
      Expect.same(Outcome.UNKNOWN, refusal.outcome(), "the outcome of " + refusal);
    }
  }

  /** Each change of a running domain that is offered, while the hypervisor is stuck. */
  static void eachChange(Lab lab, BiConsumer<String, Consumer<Call>> check) {
    List<Operation> offered =
        CHANGES.stream().filter(lab.main()::offers).filter(one -> mayEnd(lab, one)).toList();
    if (offered.isEmpty()) {
      throw lab.notOffered("no lifecycle operation");
    }
    lab.mayChange();
    Guest guest = lab.guest(GuestState.RUNNING);
    try (Stuck stuck = lab.stuck()) {
      for (Operation operation : offered) {
        check.accept(
            operation.name(),
            call -> Operations.run(operation, lab.main().driver(), call, guest.identity()));
      }
    }
  }

  /** Each read of a running domain's statistics that is offered, while the hypervisor is stuck. */
  static void eachStatisticsRead(Lab lab, BiConsumer<String, Consumer<Call>> check) {
    List<Operation> reads = Operations.statistics().stream().filter(lab.main()::offers).toList();
    if (reads.isEmpty()) {
      throw lab.notOffered("no statistics");
    }
    DomainRef domain = lab.guest(GuestState.RUNNING).identity();
    try (Stuck stuck = lab.stuck()) {
      for (Operation read : reads) {
        check.accept(read.name(), call -> Operations.run(read, lab.main().driver(), call, domain));
      }
    }
  }

  /** What ends a domain is tried where it can be started again, or was given away. */
  private static boolean mayEnd(Lab lab, Operation operation) {
    boolean ends = operation == Operation.DESTROY || operation == Operation.SHUTDOWN;
    return !ends || lab.target().isExpendable() || lab.main().offers(Operation.START);
  }

  static void endsByDeadline(String name, Consumer<Call> body) {
    Call call = CallControl.within(Bounds.shortDeadline()).call();
    VirtException refusal =
        Parallel.start(() -> Expect.refusal(name, () -> body.accept(call))).mustEnd(name);
    Expect.same(ErrorCode.OPERATION_TIMEOUT, refusal.code(), "the code of " + name);
  }

  static void abortedByCancel(String name, Consumer<Call> body) {
    CallControl control = CallControl.within(Bounds.requirement());
    Parallel<VirtException> waiting =
        Parallel.start(() -> Expect.refusal(name, () -> body.accept(control.call())))
            .untilItWaits();
    control.cancel();
    Expect.same(ErrorCode.OPERATION_ABORTED, waiting.mustEnd(name).code(), "the code of " + name);
  }

  /** It ends: answered from what is known, or aborted. */
  static void endsByCancel(String name, Consumer<Call> body) {
    CallControl control = CallControl.within(Bounds.requirement());
    Parallel<Optional<ErrorCode>> waiting =
        Parallel.start(() -> code(() -> body.accept(control.call()))).untilItWaits();
    control.cancel();
    answeredOrAborted(name, waiting.mustEnd(name + ", which was cancelled"));
  }

  static void endsByInterrupt(String name, Consumer<Call> body) {
    Call call = CallControl.within(Bounds.requirement()).call();
    Parallel<Optional<ErrorCode>> waiting =
        Parallel.start(
                () -> {
                  Optional<ErrorCode> code = code(() -> body.accept(call));
                  boolean kept = code.isEmpty() || Thread.currentThread().isInterrupted();
                  Expect.that(kept, "the interrupt flag is gone after " + name);
                  return code;
                })
            .untilItWaits();
    waiting.interrupt();
    answeredOrAborted(name, waiting.mustEnd(name + ", which was interrupted"));
  }

  private static void answeredOrAborted(String name, Optional<ErrorCode> code) {
    ErrorCode seen = code.orElse(ErrorCode.OPERATION_ABORTED);
    Expect.same(ErrorCode.OPERATION_ABORTED, seen, "the code of " + name);
  }

  private static Optional<ErrorCode> code(Runnable body) {
    try {
      body.run();
      return Optional.empty();
    } catch (VirtException e) {
      return Optional.of(e.code());
    }
  }
}
