package org.polyvisor.driver.test.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.Operation;

/** Faults that a test has ordered. Safe for any thread; {@link #pending} does not lock. */
final class FaultScript {
  private final Map<Operation, List<Fault>> planned = new ConcurrentHashMap<>();

  void plan(Operation operation, Fault fault) {
    planned.compute(
        operation,
        (key, old) -> {
          List<Fault> faults = new ArrayList<>(old == null ? List.of() : old);
          faults.add(fault);
          return List.copyOf(faults);
        });
  }

  boolean pending(Operation operation) {
    return planned.containsKey(operation);
  }

  /** Counts a call and takes the fault that is due, if there is one. */
  Optional<Fault> next(Operation operation) {
    if (!pending(operation)) {
      return Optional.empty();
    }
    List<Fault> due = new ArrayList<>(1);
    planned.computeIfPresent(operation, (key, faults) -> count(faults, due));
    return due.stream().findFirst();
  }

  private static @Nullable List<Fault> count(List<Fault> faults, List<Fault> due) {
    List<Fault> left = new ArrayList<>();
    for (Fault fault : faults) {
      Fault counted = fault.counted();
      if (due.isEmpty() && counted.calls() <= 0) {
        due.add(counted);
      } else {
        left.add(counted);
      }
    }
    return left.isEmpty() ? null : List.copyOf(left);
  }

  /**
   * A fault.
   *
   * @param calls how many calls until it strikes, that one included
   * @param code what the call fails with; empty if it hangs
   */
  record Fault(int calls, Optional<ErrorCode> code) {
    Fault counted() {
      return new Fault(calls - 1, code);
    }
  }
}
