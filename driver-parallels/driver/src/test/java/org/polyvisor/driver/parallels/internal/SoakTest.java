package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;

/** With {@code -Dpolyvisor.soak.operations=1000000} the long one; also by another seed. */
class SoakTest {
  private static final int OPERATIONS = Integer.getInteger("polyvisor.soak.operations", 50_000);
  private static final long SEED = Long.getLong("polyvisor.soak.seed", 20260301);

  /** Over the C library so many worlds take long. */
  private static final int SEEDS = Peer.isNative() ? 8 : 40;

  private static final int OF_EACH_SEED = Peer.isNative() ? 10_000 : 30_000;

  @Test
  void afterManyOperationsAndFaultsNothingIsLeftAlive(TestReporter reporter) {
    reporter.publishEntry(new Soak(SEED, library -> library).run(OPERATIONS));
  }

  @Test
  void noneOfManySeedsLosesADomain() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      new Soak(seed, library -> library).run(OF_EACH_SEED);
    }
  }

  @Test
  void aDriverThatKeepsOneHandleIsFound() {
    List<String> found = new ArrayList<>();
    for (int seed = 1; seed <= 4; seed++) {
      Soak soak = new Soak(seed, SoakTest::leaky);
      Throwable failure = catchThrowable(() -> soak.run(Peer.isNative() ? 5_000 : 50_000));
      soak.abandon();
      assertThat(failure).isInstanceOf(AssertionError.class);
      found.add(String.valueOf(failure.getMessage()));
    }
    // A kept handle may disturb other things, too, which are then what is seen first.
    assertThat(found).anyMatch(message -> message.contains("VMs"));
  }

  /** The C library itself counts one handle twice, as if it had not been given back. */
  private static SdkLibrary leaky(SdkLibrary library) {
    if (!Peer.isNative()) {
      return LeakyLibrary.over(library, 40);
    }
    StandIn.of(StandInPeer.file()).play("set kept-vm 40");
    return library;
  }
}
