package org.polyvisor.conformance.mutants;

import java.util.concurrent.atomic.AtomicReference;
import org.polyvisor.conformance.DriverConformance;
import org.polyvisor.conformance.setup.Target;

/** The kit on the mutant of the moment. */
class MutantConformance extends DriverConformance {
  static final AtomicReference<Mutant> MUTANT = new AtomicReference<>();

  @Override
  public Target target() {
    Mutant mutant = MUTANT.get();
    return Bases.of(mutant.base()).target(Target.of(mutant.uri()));
  }
}
