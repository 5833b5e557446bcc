package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.GuestState;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.spi.StatisticsRequest;

/** What a log gets to see of guests that lack something. */
class LoggingTest {
  private static final int GUESTS = 50;
  private static final int ROUNDS = 100;

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Handler handler = new CollectedLog(lines);
  private final Logger logger = Logger.getLogger("org.polyvisor");
  private final SteppedWorld world = new SteppedWorld();

  @BeforeEach
  void listen() {
    handler.setLevel(Level.INFO);
    logger.addHandler(handler);
  }

  @AfterEach
  void close() {
    logger.removeHandler(handler);
    world.close();
  }

  /** Guests like one that is there, without tools: neither events nor answers tell of memory. */
  private List<String> guestsWithoutTools() {
    SdkVmConfig web = world.server.config("web");
    List<String> names = new ArrayList<>();
    List<String> scenario = new ArrayList<>();
    for (int i = 0; i < GUESTS; i++) {
      String name = "bare" + i;
      SdkVmConfig config =
          new SdkVmConfig(
              new SdkVmConfig.Identity(new UUID(7, i), name, web.identity().container()),
              web.hardware(),
              web.autostart());
      Instant begin = Instant.parse("2026-03-01T11:00:00Z");
      world.server.add(
          new GuestSpec(config, new GuestState(SdkVmState.RUNNING, begin, Duration.ZERO)));
      names.add(name);
      scenario.add("at 0s event-without " + name + " memory");
      scenario.add("at 0s one-shot-without " + name + " memory");
    }
    world.server.play(Scenario.of(scenario.toArray(String[]::new)));
    world.pass(Duration.ofSeconds(2));
    return names;
  }

  @Test
  void pollingGuestsWithoutToolsDoesNotFloodTheLog() { // B135
    List<String> names = guestsWithoutTools();
    for (int round = 0; round < ROUNDS; round++) {
      for (String name : names) {
        StatisticsRequest request = StatisticsRequest.of(world.domain(name).ref());
        assertThat(
                world
                    .during(() -> world.connection.memoryStatistics(RealWorld.call(), request))
                    .counters())
            .isEmpty();
      }
      world.pass(Duration.ofSeconds(1));
    }
    assertThat(lines).hasSizeLessThanOrEqualTo(GUESTS);
  }
}
