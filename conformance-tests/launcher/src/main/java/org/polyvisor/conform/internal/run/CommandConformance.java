package org.polyvisor.conform.internal.run;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.polyvisor.conformance.DriverConformance;
import org.polyvisor.conformance.setup.Target;

/** The class that an author would write, with what the command line said. */
final class CommandConformance extends DriverConformance {
  static final AtomicReference<Supplier<Target>> TARGETS = new AtomicReference<>();

  CommandConformance() {}

  @Override
  public Target target() {
    return Objects.requireNonNull(TARGETS.get(), "nothing is being run").get();
  }
}
