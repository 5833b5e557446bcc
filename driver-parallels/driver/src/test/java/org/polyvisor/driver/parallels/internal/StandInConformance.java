package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.polyvisor.conformance.DriverConformance;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.driver.parallels.jna.standin.StandIn;

/** The driver, over the vendor's binding and the C library, against every requirement. */
class StandInConformance extends DriverConformance {
  @BeforeAll
  static void begin() {
    // A number that was given back is another's at once: who still used it would be found.
    StandInProvider.fresh().play("set reuse-handles on");
  }

  @AfterAll
  static void nothingIsLeftInTheLedger() {
    StandIn standIn = StandIn.of(StandInPeer.file());
    Eventually.holds(() -> standIn.ask("initialised") == 0);
    StandInPeer.checkLedger(standIn);
    assertThat(standIn.ask("calls")).isGreaterThan(1_000);
  }

  @Override
  public Target target() {
    return Target.of("parallels-standin:///system")
        .guests("web", "db")
        .stuck(StandInProvider::freeze);
  }
}
