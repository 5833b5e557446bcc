package org.polyvisor.conformance.area;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.Operation;

/**
 * A walk through a domain's life, each step at random: taken where the table says so, refused where
 * it does not, and the state as the table has it.
 */
final class Walk {
  private static final Map<Operation, Map<GuestState, GuestState>> TABLE =
      Map.of(
          Operation.START, Map.of(GuestState.SHUTOFF, GuestState.RUNNING),
          Operation.SUSPEND,
              Map.of(GuestState.RUNNING, GuestState.PAUSED, GuestState.PAUSED, GuestState.PAUSED),
          Operation.RESUME, Map.of(GuestState.PAUSED, GuestState.RUNNING),
          Operation.RESET,
              Map.of(GuestState.RUNNING, GuestState.RUNNING, GuestState.PAUSED, GuestState.PAUSED),
          Operation.DESTROY,
              Map.of(
                  GuestState.RUNNING, GuestState.SHUTOFF, GuestState.PAUSED, GuestState.SHUTOFF));

  private final Random random;
  private final Guest guest;
  private final List<Operation> operations;
  private GuestState state = GuestState.RUNNING;

  private Walk(Lab lab, List<Operation> operations) {
    this.random = lab.random();
    this.operations = operations;
    this.guest = lab.guest(state);
  }

  /** A walk of those operations that are offered; none ends the domain for good. */
  static Walk of(Lab lab) {
    lab.needs(Operation.SUSPEND, Operation.RESUME);
    boolean restarts =
        lab.main().offers(Operation.START)
            && lab.guest(GuestState.RUNNING).info().persistent().orElse(false);
    List<Operation> operations =
        TABLE.keySet().stream()
            .filter(lab.main()::offers)
            .filter(operation -> restarts || operation != Operation.DESTROY)
            .sorted(Comparator.comparing(Operation::name))
            .toList();
    return new Walk(lab, operations);
  }

  void go(int steps) {
    for (int i = 0; i < steps; i++) {
      step(operations.get(random.nextInt(operations.size())));
    }
  }

  private void step(Operation operation) {
    GuestState next = Objects.requireNonNull(TABLE.get(operation)).get(state);
    if (next == null) {
      Expect.refusal(
          ErrorCode.OPERATION_INVALID, operation + " while " + state, () -> guest.run(operation));
    } else {
      guest.run(operation);
      state = next;
    }
    Expect.same(state.shown(), guest.info().state(), "the state after " + operation);
  }
}
