package org.polyvisor.driver.parallels.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RealTimelineTest {
  @Test
  void aSessionThatIsToldNothingMoreLeavesNoThread() throws Exception {
    RealTimeline timeline = new RealTimeline(Clock.systemUTC());
    CompletableFuture<Thread> told = new CompletableFuture<>();
    timeline.notifications().execute(() -> told.complete(Thread.currentThread()));

    Thread notifier = told.get(60, TimeUnit.SECONDS);
    notifier.join(60_000);

    assertThat(notifier.isAlive()).isFalse();
    timeline.close();
  }
}
