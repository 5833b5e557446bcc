package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkBus;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.GuestState;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;

/** What domains cost that nobody reads. */
class ManyDomainsTest {
  /**
   * The C library is asked for each guest's configuration by itself, and looks guests up slowly.
   */
  private static final int MANY = Peer.isNative() ? 1_000 : 10_000;

  static GuestSpec guest(int number) {
    SdkDrive disk =
        new SdkDrive(
            SdkDrive.Kind.HARD_DISK,
            new SdkDrive.Place(SdkBus.SATA, 0, 0),
            new SdkDrive.Medium("/vz/" + number + ".hdd", true, 1024));
    SdkVmConfig.Identity identity =
        new SdkVmConfig.Identity(new UUID(9, number + 1), "guest" + number, false);
    return new GuestSpec(
        new SdkVmConfig(identity, new SdkHardware(1024, 1, List.of(disk), List.of()), false),
        new GuestState(SdkVmState.RUNNING, Instant.EPOCH, Duration.ZERO));
  }

  /** Those of the vendor's library are among them, if it is that. */
  private static int threadsOfFive() {
    try (SteppedWorld world = new SteppedWorld()) {
      world.pass(Duration.ofMinutes(1));
      return Thread.activeCount();
    }
  }

  @Test
  void manyAreAsManyCellsAtRestAndNoThreadNoJobNoSubscription() {
    List<GuestSpec> guests = IntStream.range(0, MANY).mapToObj(ManyDomainsTest::guest).toList();
    int threads = threadsOfFive();
    try (SteppedWorld world =
        new SteppedWorld(SimulatorOptions.defaults().guests(guests), new FixedSettings())) {
      assertThat(world.connection.parts().domains().all())
          .hasSize(MANY)
          .allMatch(domain -> domain.cell().atRest());
      world.pass(Duration.ofMinutes(10));
      assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
      assertThat(world.server.subscriptions()).isZero();
      for (JobKind kind : List.of(JobKind.SUBSCRIBE, JobKind.UNSUBSCRIBE, JobKind.PERF_STATS)) {
        assertThat(world.server.ledger().issued(kind)).isZero();
      }
    }
  }
}
