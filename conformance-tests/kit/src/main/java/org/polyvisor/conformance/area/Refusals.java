package org.polyvisor.conformance.area;

import java.util.Optional;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/** What each operation says of a domain that is not there. */
final class Refusals {
  private Refusals() {}

  /** Calls each operation about one domain that is offered on a domain that nobody has. */
  static void eachOffered(Lab lab, Check check) {
    DomainRef nobody = Operations.nobody();
    for (Operation operation : Operations.aboutOneDomain()) {
      boolean may = !(operation.isChanging() && lab.target().isReadOnly());
      if (may && lab.main().offers(operation)) {
        VirtException refusal =
            Expect.refusal(operation + " of nobody", () -> lab.main().run(operation, nobody));
        check.look(operation, refusal, nobody);
      }
    }
  }

  static void namesItsDomain(Operation operation, VirtException refusal, DomainRef domain) {
    boolean byName = String.valueOf(refusal.getMessage()).contains(domain.name());
    Expect.oneLineWith(byName ? domain.name() : domain.uuid().toString(), refusal);
    Expect.same(
        Optional.of(domain),
        refusal.subject(),
        "the domain that the error of " + operation + " carries");
  }

  static void leavesNothingChanged(Operation operation, VirtException refusal, DomainRef domain) {
    Expect.same(Outcome.NOTHING_CHANGED, refusal.outcome(), "the outcome of " + operation);
    Expect.that(refusal.connectionUsable(), operation + " says that the connection is unusable");
  }

  static void isNoDomain(Operation operation, VirtException refusal, DomainRef domain) {
    Expect.same(ErrorCode.NO_DOMAIN, refusal.code(), "the code of " + operation + " of nobody");
  }

  static void isNotUnsupported(Operation operation, VirtException refusal, DomainRef domain) {
    Expect.that(
        !(refusal instanceof OperationUnsupportedException),
        operation + " is not in lacks() and is refused as unsupported: " + refusal.getMessage());
  }

  /** Looks at one refusal. */
  interface Check {
    void look(Operation operation, VirtException refusal, DomainRef domain);
  }
}
