package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.time.Duration;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.internal.statistics.Manner;
import org.polyvisor.driver.parallels.internal.statistics.Sample;
import org.polyvisor.model.Settings;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.model.Ticker;
import org.polyvisor.model.WhenTooOld;

/**
 * How a read is served: as its request says, and where that does not, as the settings do.
 * Immutable.
 */
final class Serving {
  /** Nobody says how old: three cycles while subscribed, and so on. */
  static final long OURS = -1;

  /** Who says that he comes back later than that is not waited for. */
  private static final Duration LONGEST_PROMISE = Duration.ofHours(1);

  private final Ticker ticker;
  private final long usualAge;
  private final boolean usuallyServesOld;
  private final Duration usuallyUpTo;

  @Inject
  Serving(Ticker ticker, Settings settings) {
    this.ticker = ticker;
    Duration given = settings.get(ParallelsSettings.MAX_AGE);
    usualAge = given.isZero() ? OURS : given.toNanos();
    usuallyServesOld = settings.get(ParallelsSettings.WHEN_TOO_OLD).equals(ParallelsSettings.SERVE);
    usuallyUpTo = settings.get(ParallelsSettings.SERVE_UP_TO);
  }

  /** How old values may be; {@link #OURS} if nobody says. */
  long age(StatisticsOptions options) {
    return options.maximumAge().map(Duration::toNanos).orElse(usualAge);
  }

  /** Within which time the reader comes back; 0 if he does not say. */
  static long comesBackIn(StatisticsOptions options) {
    return options
        .comesBackWithin()
        .map(time -> Math.min(time.toNanos(), LONGEST_PROMISE.toNanos()))
        .orElse(0L);
  }

  /** A read that begins now. */
  Input.Read read(StatisticsOptions options, boolean anyWill) {
    Manner manner = new Manner(options.oneShots(), comesBackIn(options));
    return new Input.Read(ticker.nanos(), age(options), anyWill, manner);
  }

  /** Whether values that are too old, such as these, are better than none. */
  boolean servesOld(StatisticsOptions options, Sample sample) {
    boolean serves = options.whenTooOld().map(WhenTooOld.SERVE::equals).orElse(usuallyServesOld);
    return serves
        && sample.ageAt(ticker.nanos()) <= options.servedUpTo().orElse(usuallyUpTo).toNanos();
  }
}
