package org.polyvisor.driver.parallels.internal;

import org.junit.jupiter.api.BeforeAll;
import org.polyvisor.conformance.DriverConformance;
import org.polyvisor.conformance.setup.Target;

/** The driver, over the vendor's binding and the C library, against every requirement. */
class StandInConformance extends DriverConformance {
  @BeforeAll
  static void begin() {
    StandInProvider.fresh();
  }

  @Override
  public Target target() {
    return Target.of("parallels-standin:///system")
        .guests("web", "db")
        .stuck(StandInProvider::freeze);
  }
}
