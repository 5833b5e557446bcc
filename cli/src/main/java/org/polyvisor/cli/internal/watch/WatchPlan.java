package org.polyvisor.cli.internal.watch;

import java.time.Duration;
import java.util.Optional;
import org.polyvisor.Domain;
import org.polyvisor.model.StatisticsOptions;

/**
 * What to watch.
 *
 * @param only the one guest; every active one if empty
 * @param device its device, empty for the sum; of every guest, every device
 * @param how they are to be served
 * @param pace how often
 */
public record WatchPlan(Optional<Domain> only, String device, StatisticsOptions how, Pace pace) {
  Duration interval() {
    return pace.interval;
  }

  int count() {
    return pace.count;
  }

  /**
   * How often.
   *
   * @param interval the time between two readings
   * @param count how many readings; 0 for no end
   */
  public record Pace(Duration interval, int count) {}
}
