package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.model.DomainState;

class ArrivalsTest {
  @Test
  void aStateThatCouldNotBeHadAtFirstIsAskedForAgain() {
    SteppedWorld world =
        new SteppedWorld(
            (options, timeline) -> {
              Peer peer = Peer.stepped(options, timeline);
              peer.fault(JobKind.STATE, Fault.failed(SdkError.OPERATION_FAILED));
              return peer;
            });
    try {
      assertThat(unknown(world)).isEqualTo(1);
      world.pass(Duration.ofSeconds(10));
      assertThat(unknown(world)).isZero();
    } finally {
      world.close();
    }
  }

  private static long unknown(SteppedWorld world) {
    return world.connection.parts().domains().all().stream()
        .map(domain -> world.connection.info(RealWorld.call(), domain.ref()).state())
        .filter(DomainState.NOSTATE::equals)
        .count();
  }
}
