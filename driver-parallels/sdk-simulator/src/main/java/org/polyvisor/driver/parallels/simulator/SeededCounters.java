package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Counters that are a pure function of seed, guest, name and run time: each grows at a rate of its
 * own that swells and ebbs, and never falls.
 */
final class SeededCounters implements CounterSource {
  private static final double SWELL = 0.7;

  private final long seed;

  SeededCounters(long seed, UUID guest) {
    this.seed = seed ^ guest.getMostSignificantBits() ^ guest.getLeastSignificantBits();
  }

  @Override
  public OptionalLong value(String counter, Duration ran) {
    SplittableRandom random = new SplittableRandom(seed * 31 + counter.hashCode());
    double perSecond = rate(counter) * (0.5 + random.nextDouble());
    double pulse = 2 * StrictMath.PI / (20 + random.nextInt(100));
    double phase = random.nextDouble() * 2 * StrictMath.PI;
    double seconds = ran.toMillis() / 1000.0;
    double wave = StrictMath.cos(phase) - StrictMath.cos(pulse * seconds + phase);
    return OptionalLong.of((long) (perSecond * (seconds + SWELL * wave / pulse)));
  }

  private static double rate(String counter) {
    if (counter.startsWith("guest.vcpu")) {
      return 2e8;
    }
    return counter.endsWith("_total") || counter.contains("bytes") ? 400_000 : 25;
  }
}
