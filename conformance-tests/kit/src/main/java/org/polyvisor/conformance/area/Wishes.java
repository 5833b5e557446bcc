package org.polyvisor.conformance.area;

import java.time.Duration;
import java.util.List;
import org.polyvisor.model.StatisticsOptions;

/** What readers may wish for themselves. */
final class Wishes {
  private static final Duration WHILE = Duration.ofSeconds(30);

  private Wishes() {}

  static List<StatisticsOptions> all() {
    StatisticsOptions usual = StatisticsOptions.usual();
    return List.of(
        usual,
        usual.noOlderThan(WHILE),
        usual.failingWhenTooOld(),
        usual.servingOld(),
        usual.servingOldUpTo(Duration.ZERO),
        usual.oneShots(true),
        usual.oneShots(false),
        usual.comingBackWithin(WHILE),
        usual.noOlderThan(WHILE).servingOldUpTo(WHILE).oneShots(false).comingBackWithin(WHILE));
  }
}
