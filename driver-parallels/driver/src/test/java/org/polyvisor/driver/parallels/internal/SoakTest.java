package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** With {@code -Dpolyvisor.soak.operations=1000000} the long one; also by another seed. */
class SoakTest {
  private static final int OPERATIONS = Integer.getInteger("polyvisor.soak.operations", 50_000);
  private static final long SEED = Long.getLong("polyvisor.soak.seed", 20260301);

  @Test
  void afterManyOperationsAndFaultsNothingIsLeftAlive(TestReporter reporter) {
    reporter.publishEntry(new Soak(SEED, library -> library).run(OPERATIONS));
  }

  @Test
  @Tag("simulator") // so many worlds take long over the C library
  void noneOfManySeedsLosesADomain() {
    for (int seed = 1; seed <= 40; seed++) {
      new Soak(seed, library -> library).run(30_000);
    }
  }

  @Test
  @Tag("simulator") // the fault is in a layer over the simulator's references
  void aDriverThatKeepsOneHandleIsFound() {
    List<String> found = new ArrayList<>();
    for (int seed = 1; seed <= 4; seed++) {
      Soak soak = new Soak(seed, library -> LeakyLibrary.over(library, 40));
      Throwable failure = catchThrowable(() -> soak.run(50_000));
      assertThat(failure).isInstanceOf(AssertionError.class);
      found.add(String.valueOf(failure.getMessage()));
    }
    // A kept handle may disturb other things, too, which are then what is seen first.
    assertThat(found).anyMatch(message -> message.contains("VMs"));
  }
}
