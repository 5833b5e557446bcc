package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * When the server sends statistics: at once if it was idle, then one cycle after the end of the
 * pass before, until a pass finds nobody subscribed. Needs the server's lock.
 */
final class NotifyCycle {
  private final Timeline timeline;
  private final Duration cycle;
  private final BooleanSupplier pass;
  private boolean scheduled;

  /**
   * A cycle at rest.
   *
   * @param pass takes the server's lock, sends to all who are subscribed, and says whether anybody
   *     is
   */
  NotifyCycle(Timeline timeline, Duration cycle, BooleanSupplier pass) {
    this.timeline = timeline;
    this.cycle = cycle;
    this.pass = pass;
  }

  void wake() {
    if (!scheduled) {
      run();
    }
  }

  private void run() {
    scheduled = pass.getAsBoolean();
    if (scheduled) {
      timeline.after(cycle, this::run);
    }
  }
}
