package org.polyvisor.conformance.mutants;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.OpenRequest;

/** What a mutant does otherwise before there is a connection. Replaced for each mutant. */
class Hooks {
  private static final AtomicReference<Hooks> CURRENT = new AtomicReference<>(new Hooks());

  static Hooks current() {
    return CURRENT.get();
  }

  static void become(Hooks hooks) {
    CURRENT.set(hooks);
  }

  DriverDescriptor descriptor(DriverDescriptor.Builder builder) {
    return builder.build();
  }

  Mutant mutant(ConnectionUri uri) {
    return Mutants.find(uri.path().substring(1))
        .orElseThrow(
            () ->
                VirtException.of(
                    ErrorCode.INVALID_ARG, ErrorDomain.CONF, "no mutant at " + uri.path()));
  }

  void opening(OpenRequest request) {}

  void checking(OpenRequest request) {}

  Optional<ConnectionUri> probe() {
    return Optional.empty();
  }
}
