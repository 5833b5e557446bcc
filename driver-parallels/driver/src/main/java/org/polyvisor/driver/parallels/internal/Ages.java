package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.time.Duration;
import org.polyvisor.model.Settings;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.StatisticsRequest;

/** How old statistics may be, as a request says, else as the settings do. Immutable. */
final class Ages {
  /** Nobody says: three cycles while subscribed, and so on. */
  static final long OURS = -1;

  private final Ticker ticker;
  private final long usual;
  private final boolean servesOld;

  @Inject
  Ages(Ticker ticker, Settings settings) {
    this.ticker = ticker;
    Duration given = settings.get(ParallelsSettings.MAX_AGE);
    usual = given.isZero() ? OURS : given.toNanos();
    servesOld = settings.get(ParallelsSettings.WHEN_TOO_OLD).equals(ParallelsSettings.SERVE);
  }

  long of(BlockStatisticsRequest request) {
    return request.hasMaximumAge() ? request.maximumAgeNanos() : usual;
  }

  long of(StatisticsRequest request) {
    return request.maximumAge().map(Duration::toNanos).orElse(usual);
  }

  /** Whether values that are too old are better than none. */
  boolean servesOld() {
    return servesOld;
  }

  long now() {
    return ticker.nanos();
  }
}
