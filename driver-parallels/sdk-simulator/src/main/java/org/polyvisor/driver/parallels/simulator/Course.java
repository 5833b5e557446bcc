package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.util.OptionalLong;

/** What a scenario makes of a counter. Immutable. */
sealed interface Course {
  /** The value when the guest has run for so long; empty leaves the counter out. */
  OptionalLong at(Duration ran);

  /** The same in the guest's next run. */
  Course restarted();

  /** It stands, or is not there. */
  record Fixed(OptionalLong value) implements Course {
    @Override
    public OptionalLong at(Duration ran) {
      return value;
    }

    @Override
    public Course restarted() {
      return this;
    }
  }

  /**
   * It grows evenly.
   *
   * @param base where it began
   * @param from how long the guest had run then
   * @param perSecond by how much
   */
  record Growing(long base, Duration from, long perSecond) implements Course {
    private static final double SECOND = 1e9;

    @Override
    public OptionalLong at(Duration ran) {
      Duration grown = ran.minus(from);
      return OptionalLong.of(grown.isNegative() ? base : base + by(grown));
    }

    private long by(Duration time) {
      return perSecond * time.toSeconds() + (long) (perSecond * (time.getNano() / SECOND));
    }

    @Override
    public Course restarted() {
      return new Growing(0, Duration.ZERO, perSecond);
    }
  }
}
