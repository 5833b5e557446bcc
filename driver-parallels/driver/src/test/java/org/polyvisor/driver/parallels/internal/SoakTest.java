package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** With {@code -Dpolyvisor.soak.operations=1000000} the long one. */
class SoakTest {
  private static final int OPERATIONS = Integer.getInteger("polyvisor.soak.operations", 50_000);

  @Test
  void afterManyOperationsAndFaultsNothingIsLeftAlive(TestReporter reporter) {
    reporter.publishEntry(new Soak(20260301, library -> library).run(OPERATIONS));
  }

  @Test
  @Tag("simulator") // the fault is in a layer over the simulator's references
  void aDriverThatKeepsOneHandleIsFound() {
    Soak soak = new Soak(20260301, library -> LeakyLibrary.over(library, 40));
    assertThatThrownBy(() -> soak.run(50_000))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("VMs");
  }
}
