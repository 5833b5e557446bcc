package org.polyvisor.model;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.polyvisor.annotation.API;

/**
 * What happened between two samples of one device: increases and rates over the real interval, or
 * <em>reset</em>, if the counters started again between them.
 *
 * <p>It is a reset where the generations differ, where any counter fell, and where all counters of
 * the earlier sample were 0 and those of the later are not: a Parallels server sends zeros before
 * its first refresh and after it lost its own backend, and what follows is no traffic.
 *
 * @param <C> the counters
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StatisticsChange<C extends StatisticsCounter> {
  private static final double NANOS_PER_SECOND = 1e9;

  private final CounterStatistics<C> earlier;
  private final CounterStatistics<C> later;
  private final boolean reset;

  StatisticsChange(CounterStatistics<C> earlier, CounterStatistics<C> later) {
    this.earlier = earlier;
    this.later = later;
    this.reset = isReset(earlier, later);
  }

  static <C extends StatisticsCounter> StatisticsChange<C> between(
      CounterStatistics<C> earlier, CounterStatistics<C> later, String from, String to) {
    if (!from.equals(to)) {
      throw new IllegalArgumentException(
          "samples of different devices: '" + from + "' and '" + to + "'");
    }
    return new StatisticsChange<>(earlier, later);
  }

  /** Whether the counters started again in between, so that no increase is known. */
  public boolean isReset() {
    return reset;
  }

  /** The time between the two observations; 0 for one and the same observation. */
  public Duration interval() {
    return later.observation().since(earlier.observation());
  }

  /** By how much a counter grew; empty on reset, or where either sample lacks it. */
  public OptionalLong increase(C counter) {
    OptionalLong from = earlier.get(counter);
    OptionalLong to = later.get(counter);
    return reset || from.isEmpty() || to.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(to.getAsLong() - from.getAsLong());
  }

  /**
   * A counter's growth per second; empty on reset, where either sample lacks it, and where no time
   * passed between the observations.
   */
  public OptionalDouble perSecond(C counter) {
    OptionalLong increase = increase(counter);
    long nanos = interval().toNanos();
    return increase.isEmpty() || nanos <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(increase.getAsLong() * NANOS_PER_SECOND / nanos);
  }

  /**
   * How much of one counter there was for each one of another, the first's increase by the
   * second's: {@code per(READ_TIME_NANOS, READ_REQUESTS)} is the mean time of a read request in
   * nanoseconds. Empty on reset, where a sample lacks one of them, and where the second did not
   * grow.
   */
  public OptionalDouble per(C counter, C each) {
    OptionalLong much = increase(counter);
    OptionalLong many = increase(each);
    return much.isEmpty() || many.isEmpty() || many.getAsLong() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) much.getAsLong() / many.getAsLong());
  }

  private static <C extends StatisticsCounter> boolean isReset(
      CounterStatistics<C> earlier, CounterStatistics<C> later) {
    return earlier.observation().generation() != later.observation().generation()
        || fell(earlier, later)
        || (allZero(earlier) && !allZero(later) && !later.counters().isEmpty());
  }

  private static <C extends StatisticsCounter> boolean fell(
      CounterStatistics<C> earlier, CounterStatistics<C> later) {
    for (Map.Entry<C, Long> counter : earlier.counters().entrySet()) {
      OptionalLong now = later.get(counter.getKey());
      if (now.isPresent() && now.getAsLong() < counter.getValue()) {
        return true;
      }
    }
    return false;
  }

  private static boolean allZero(CounterStatistics<?> sample) {
    return !sample.counters().isEmpty()
        && sample.counters().values().stream().allMatch(value -> value == 0);
  }

  @Override
  public String toString() {
    return reset ? "reset" : "change over " + interval();
  }
}
