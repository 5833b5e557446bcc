package org.polyvisor.driver.parallels.internal;

import org.polyvisor.conformance.DriverConformance;
import org.polyvisor.conformance.setup.Target;

/** The driver, over a simulated server, against every requirement on a driver. */
class ParallelsConformance extends DriverConformance {
  @Override
  public Target target() {
    return Target.of("parallels-freezable:///system")
        .guests("web", "db")
        .stuck(FreezableProvider.FREEZER::freeze);
  }
}
