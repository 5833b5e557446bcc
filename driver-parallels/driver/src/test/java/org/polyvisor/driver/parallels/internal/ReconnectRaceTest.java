package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.GuestState;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainRef;

/** Guests that come and go at each moment of a new login: nobody is lost, and nobody is kept. */
class ReconnectRaceTest {
  /** Over the C library so many worlds take long. */
  private static final int STEP_MILLIS = Peer.isNative() ? 30 : 6;

  private static final int LAST_MILLIS = 1500;

  static IntStream moments() {
    return IntStream.iterate(0, at -> at <= LAST_MILLIS, at -> at + STEP_MILLIS);
  }

  @ParameterizedTest
  @MethodSource("moments")
  void whoComesOrGoesMeanwhileIsKnownAsItIsAfterwards(int millis) {
    SteppedWorld world = new SteppedWorld();
    try {
      SdkVmConfig old = world.server.config("db");
      SdkVmConfig.Identity fresh = new SdkVmConfig.Identity(new UUID(7, 7), "fresh", false);
      world.server.dropSessions();
      world.passMillis(1 + millis);
      world.server.add(
          new GuestSpec(
              new SdkVmConfig(fresh, old.hardware(), false),
              new GuestState(SdkVmState.RUNNING, Instant.EPOCH, Duration.ZERO)));
      world.server.remove("lab");
      world.pass(Duration.ofSeconds(30));
      assertThat(names(world)).contains("fresh").doesNotContain("lab").hasSize(5);
    } finally {
      world.close();
    }
  }

  private static List<String> names(SteppedWorld world) {
    return world.connection.domains(RealWorld.call(), DomainFilter.all()).stream()
        .map(DomainRef::name)
        .toList();
  }
}
