package org.polyvisor.conformance.lab;

import java.util.Optional;
import java.util.UUID;
import org.polyvisor.annotation.API;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/**
 * Sees declared lacks refused. An operation that works after all could do harm, so it is tried on a
 * domain that nobody has, or on a guest that the target gave away.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Lacks {
  private Lacks() {}

  /** Fails unless the operation is refused as unsupported. */
  public static void prove(Lab lab, Operation operation) {
    DomainRef domain = subject(lab, operation);
    Expect.refusal(
        OperationUnsupportedException.class,
        "'" + operation + "', which lacks() names, on " + domain,
        () -> lab.main().run(operation, domain));
  }

  private static DomainRef subject(Lab lab, Operation operation) {
    Optional<String> given = lab.target().guests().stream().findFirst();
    boolean makes = operation == Operation.DEFINE || operation == Operation.CREATE;
    return given.isPresent() && !makes
        ? lab.main().lookup(DomainKey.name(given.get()))
        : newcomer(lab);
  }

  private static DomainRef newcomer(Lab lab) {
    DomainRef domain = DomainRef.of(UUID.randomUUID(), lab.freshName());
    lab.removeAfterwards(domain.uuid());
    return domain;
  }
}
