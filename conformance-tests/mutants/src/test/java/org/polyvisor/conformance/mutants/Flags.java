package org.polyvisor.conformance.mutants;

import java.util.Set;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.LifecycleRequest;

/** Mistakes about flags. */
final class Flags {
  private Flags() {}

  static Defect ignoredBy(String method) {
    return Defects.on(
        method,
        call ->
            call.proceedWith(
                LifecycleRequest.class, LifecycleRequest.of(call.domain().orElseThrow())));
  }

  static Defect pausedStartRuns() {
    return Defects.then(
        "start",
        call ->
            call.argument(LifecycleRequest.class)
                .filter(request -> request.flags().equals(Set.of(LifecycleFlag.PAUSED)))
                .isPresent(),
        call -> Defects.run(Operation.RESUME, call));
  }
}
