package org.polyvisor.conformance.mutants;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.ErrorCode;

/** Mistakes when callers read the answer themselves. */
final class ExchangeMutants {
  private ExchangeMutants() {}

  static List<Mutant> all() {
    return List.of(
        direct("direct-counters-fall", "EXCH-001", Exchanging::countingLess),
        direct("direct-from-the-past", "EXCH-002", Exchanging::fromThePast),
        direct("direct-poll-waits", "EXCH-003", Exchanging::waiting),
        direct("direct-selector-sleeps", "EXCH-004", Exchanging::sleeping),
        direct("direct-answer-left-over", "EXCH-005", Exchanging::leftToTheNext),
        direct("direct-end-without-a-reason", "EXCH-006", Exchanging::closingWithoutAReason),
        direct(
            "direct-of-nobody-throws",
            "EXCH-007",
            () ->
                Defects.refusing(
                    "exchange",
                    ErrorCode.NO_DOMAIN,
                    call -> call.domain().orElseThrow().name().equals(Operations.nobody().name()))),
        direct("direct-answers-mixed", "EXCH-008", Exchanging::mixedInTime));
  }

  private static Mutant direct(String name, String made, Supplier<Defect> defect) {
    return new Mutant(name, Mutant.EXCHANGE, Set.of(made), defect);
  }
}
