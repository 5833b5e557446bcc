package org.polyvisor.conformance.mutants;

import java.util.Optional;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.ProbeRequest;

/** Serves {@code mutant:///NAME}: the driver that the mutant spoils, spoiled. */
public final class MutantProvider implements DriverProvider {
  private static final String NAME = "mutant";

  /** For the service loader. */
  public MutantProvider() {}

  @Override
  public DriverDescriptor descriptor() {
    return Hooks.current().descriptor(DriverDescriptor.named(NAME).example("mutant:///none"));
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    Mutant mutant = Hooks.current().mutant(request.uri());
    Hooks.current().opening(request);
    DriverConnection real = Bases.of(mutant.base()).open(request);
    return Spoiled.of(real, mutant.defect().get());
  }

  @Override
  public void check(OpenRequest request) {
    Hooks.current().checking(request);
  }

  @Override
  public Optional<ConnectionUri> probe(ProbeRequest request) {
    return Hooks.current().probe();
  }
}
