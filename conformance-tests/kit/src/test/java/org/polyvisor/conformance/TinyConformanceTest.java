package org.polyvisor.conformance;

import org.polyvisor.conformance.setup.Target;

/** The smallest driver conforms: it offers little, and says so. */
class TinyConformanceTest extends DriverConformance {
  @Override
  public Target target() {
    return Target.of("tiny:///only");
  }
}
