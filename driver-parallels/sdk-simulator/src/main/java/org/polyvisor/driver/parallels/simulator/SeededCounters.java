package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;

/**
 * Counters that are a pure function of seed, guest, name and run time: each grows at a rate of its
 * own that swells and ebbs, and never falls.
 */
final class SeededCounters implements CounterSource {
  private static final double SWELL = 0.7;

  private final long seed;
  private final long ramMiB;

  SeededCounters(long seed, SdkVmConfig config) {
    UUID guest = config.identity().uuid();
    this.seed = seed ^ guest.getMostSignificantBits() ^ guest.getLeastSignificantBits();
    this.ramMiB = config.hardware().ramMiB();
  }

  @Override
  public OptionalLong value(String counter, Duration ran) {
    OptionalLong size = size(counter, ran);
    return size.isPresent() ? size : OptionalLong.of(grown(counter, ran));
  }

  /** Sizes of memory swell and ebb; together they never exceed what there is. */
  private OptionalLong size(String counter, Duration ran) {
    switch (counter) {
      case CounterNames.MEMORY + "total":
      case CounterNames.MEMORY + "balloon_actual":
        return OptionalLong.of(ramMiB);
      case CounterNames.MEMORY + "usage":
        return OptionalLong.of(ramMiB / 2 + swell(ran));
      case CounterNames.MEMORY + "cached":
        return OptionalLong.of(ramMiB / 8);
      case CounterNames.MEMORY + "available":
        return OptionalLong.of(ramMiB / 2 - swell(ran));
      default:
        return OptionalLong.empty();
    }
  }

  private long swell(Duration ran) {
    double pulse = 2 * StrictMath.PI * ran.toSeconds() / 600;
    return (long) (ramMiB / 8.0 * StrictMath.sin(pulse + (seed & 7)));
  }

  private long grown(String counter, Duration ran) {
    SplittableRandom random = new SplittableRandom(seed * 31 + counter.hashCode());
    double perSecond = rate(counter) * (0.5 + random.nextDouble());
    double pulse = 2 * StrictMath.PI / (20 + random.nextInt(100));
    double phase = random.nextDouble() * 2 * StrictMath.PI;
    double seconds = ran.toMillis() / 1000.0;
    double wave = StrictMath.cos(phase) - StrictMath.cos(pulse * seconds + phase);
    return (long) (perSecond * (seconds + SWELL * wave / pulse));
  }

  private static double rate(String counter) {
    if (counter.startsWith("guest.vcpu")) {
      return 2e8;
    }
    return counter.endsWith("_total") || counter.contains("bytes") ? 400_000 : 25;
  }
}
