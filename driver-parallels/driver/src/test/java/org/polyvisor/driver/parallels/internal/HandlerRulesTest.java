package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;
import org.polyvisor.driver.parallels.simulator.VirtualTimeline;

/** The SDK's handler list is locked while a handler runs. */
class HandlerRulesTest {
  private final HandlerGuard guard = new HandlerGuard();

  @Test
  void whateverHappensTheDriverNeitherAsksNorWaitsOnTheSdksThread() { // B136
    new Soak(20260302, guard::over).run(60_000);
    assertThat(guard.heard()).isGreaterThan(1_000);
    assertThat(guard.offences()).isEmpty();
  }

  @Test
  @Tag("simulator") // only the guard is tested; the C library would be made to do what none may
  void aHandlerThatAsksIsFound() throws InterruptedException {
    VirtualTimeline timeline = new VirtualTimeline(Instant.parse("2026-03-01T12:00:00Z"));
    SimulatedServer server =
        new SimulatedServer(SimulatorOptions.defaults(), timeline, StateStore.memory());
    List<SdkSession> sessions = new ArrayList<>();
    SdkSession session = guard.over(server).session(new Asking(sessions));
    sessions.add(session);
    var login = session.loginLocal();
    timeline.advance(Duration.ofMillis(20));
    login.await(0);
    server.dropSessions();
    timeline.advance(Duration.ofSeconds(1));
    assertThat(guard.offences()).hasSize(1);
    assertThat(guard.offences().iterator().next()).hasMessageContaining("loginLocal");
  }

  /** Logs in again right there. */
  private record Asking(List<SdkSession> sessions) implements SdkSession.Handler {
    @Override
    public void event(SdkEvent event) {}

    @Override
    public void finished(long job, SdkAnswer answer) {}

    @Override
    public void closed() {
      sessions.forEach(SdkSession::loginLocal);
    }
  }
}
