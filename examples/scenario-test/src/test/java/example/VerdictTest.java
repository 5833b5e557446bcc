package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;
import org.polyvisor.driver.parallels.simulator.OwnServers;
import org.polyvisor.driver.parallels.simulator.RealTimeline;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;

class VerdictTest {
  private final SimulatedServer server =
      new SimulatedServer(
          SimulatorOptions.defaults(), new RealTimeline(Clock.systemUTC()), StateStore.memory());
  private final OwnServers.Offer offer = OwnServers.offer("verdicts", server);
  private Connection connection;

  @BeforeEach
  void open() {
    connection = Polyvisor.open("parallels:///system?sdk=simulated&simulator.server=verdicts");
  }

  @AfterEach
  void close() {
    connection.close();
    offer.close();
    server.close();
  }

  private void given(String... lines) {
    server.play(Scenario.of(lines));
  }

  /** The app gets there when the server does: it is asked until it says so. */
  private void says(String expected) {
    Domain web = connection.domain("web").within(Duration.ofSeconds(1));
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!Verdict.of(web).equals(expected) && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    assertEquals(expected, Verdict.of(web));
  }

  @Test
  void aRunningGuestHasItsBytes() {
    given("at 0s web sda.read_bytes 10MiB", "at 0s web sdb.read_bytes 0");
    says("web has read 10485760 bytes");
  }

  @Test
  void aPausedGuestKeepsWhatItHad() {
    given("at 0s web sda.read_bytes 7", "at 0s web sdb.read_bytes 0", "at 2s state web paused");
    says("web has read 7 bytes");
    says("web pauses at 7 bytes");
  }

  @Test
  void aServerThatDoesNotAnswerIsAnError() {
    given("at 0s silence web", "at 0s never one-shot web");
    says("web: OPERATION_TIMEOUT");
  }
}
