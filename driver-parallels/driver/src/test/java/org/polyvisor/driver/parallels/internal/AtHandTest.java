package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.BlockStatisticsRequest;

class AtHandTest {
  private final SteppedWorld world = new SteppedWorld();
  private final BlockStatisticsRequest request =
      BlockStatisticsRequest.of(world.domain("web").ref(), "sda");

  @AfterEach
  void close() {
    world.close();
  }

  private void warm() {
    world.during(() -> world.connection.blockStatistics(RealWorld.call(), request));
    world.passMillis(1100);
  }

  @Test
  void aWarmReadAllocatesNothing() {
    warm();
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long wasted = Long.MAX_VALUE;
    for (int round = 0; round < 20 && wasted > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int read = 0; read < 10_000; read++) {
        if (world.connection.atHand(request).isEmpty()) {
          throw new AssertionError("nothing at hand");
        }
      }
      // Asking for the number costs a little itself.
      wasted = Math.min(wasted, (threads.getCurrentThreadAllocatedBytes() - before) / 10_000);
    }
    assertThat(wasted).isZero();
  }

  @Test
  void aReaderAtHandKeepsTheSubscription() {
    warm();
    for (int second = 0; second < 60; second++) {
      world.pass(Duration.ofSeconds(1));
      assertThat(world.connection.atHand(request)).isPresent();
    }
    assertThat(world.server.subscriptions()).isOne();
  }

  @Test
  void whatIsTooOldForTheReaderIsNotAtHand() {
    warm();
    BlockStatisticsRequest strict = request.noOlderThan(Duration.ofMillis(1));
    world.during(() -> world.connection.blockStatistics(RealWorld.call(), strict));
    world.passMillis(400);
    assertThat(world.connection.atHand(strict)).isEmpty();
    assertThat(world.connection.atHand(request)).isPresent();
  }

  @Test
  void withoutEventsTheTickerTakesItAway() {
    warm();
    world.server.silent("web", true);
    world.pass(Duration.ofSeconds(3));
    Optional<BlockStatistics> hand = world.connection.atHand(request);
    assertThat(hand).isEmpty();
  }
}
