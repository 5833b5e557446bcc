package org.polyvisor.conformance.mutants;

import java.time.Duration;
import org.polyvisor.model.DomainKey;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.Registration;

/** Mistakes in what a call brings with it. */
final class Careless {
  private Careless() {}

  static Defect trims() {
    return Defects.on(
        "lookup",
        call -> {
          DomainKey.ByName key = call.argument(DomainKey.ByName.class).orElse(null);
          return key == null || key.name().strip().isEmpty()
              ? call.proceed()
              : call.proceedWith(DomainKey.class, DomainKey.name(key.name().strip()));
        });
  }

  static Defect clearsInterrupt(String method) {
    return Defects.on(
        method,
        call -> {
          boolean was = Thread.interrupted();
          return call.proceed();
        });
  }

  static Defect openCallKept() {
    OpenRequest request = SpoiledHooks.lastRequest();
    return call -> {
      if (call.name().equals("info") || call.name().equals("domains")) {
        request.call().check("the opening");
      }
      return call.proceed();
    };
  }

  /** The time that is left is handed on in whole seconds, rounded up. */
  static Defect countingInSeconds(String method) {
    return Defects.on(
        method,
        call -> {
          Call given = call.argument(Call.class).orElseThrow();
          CallControl longer = CallControl.within(roundedUp(given));
          try (Registration hook = given.onCancel(longer::cancel)) {
            return call.proceedWith(Call.class, longer.call());
          }
        });
  }

  static Duration roundedUp(Call given) {
    return Duration.ofSeconds(Duration.ofNanos(given.remainingNanos()).toSeconds() + 1);
  }
}
