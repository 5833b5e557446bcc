package org.polyvisor.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.polyvisor.annotation.API;

/**
 * How a request for statistics wants to be served, where it differs from the driver's settings.
 * What it does not say is as they say. A driver that asks its hypervisor at each read has nothing
 * to choose and may pass over all but what it can do. Immutable: each method answers a changed
 * copy.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StatisticsOptions {
  /** So that nobody computes beyond 64 bits of nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private static final StatisticsOptions USUAL =
      new StatisticsOptions(Optional.empty(), Old.USUAL, Optional.empty(), Optional.empty());

  private final Optional<Duration> maximumAge;
  private final Old old;
  private final Optional<Boolean> oneShots;
  private final Optional<Duration> comesBack;

  private StatisticsOptions(
      Optional<Duration> maximumAge,
      Old old,
      Optional<Boolean> oneShots,
      Optional<Duration> comesBack) {
    this.maximumAge = maximumAge;
    this.old = old;
    this.oneShots = oneShots;
    this.comesBack = comesBack;
  }

  /** All as the settings say. */
  public static StatisticsOptions usual() {
    return USUAL;
  }

  /** With values no older than this when they are handed out; 0 asks the hypervisor anew. */
  public StatisticsOptions noOlderThan(Duration age) {
    return new StatisticsOptions(Optional.of(notNegative(age)), old, oneShots, comesBack);
  }

  /** Failing when nothing new comes in time. */
  public StatisticsOptions failingWhenTooOld() {
    Old wanted = new Old(Optional.of(WhenTooOld.FAIL), Optional.empty());
    return new StatisticsOptions(maximumAge, wanted, oneShots, comesBack);
  }

  /** Taking the last values when nothing new comes in time, up to the age that the settings say. */
  public StatisticsOptions servingOld() {
    Old wanted = new Old(Optional.of(WhenTooOld.SERVE), Optional.empty());
    return new StatisticsOptions(maximumAge, wanted, oneShots, comesBack);
  }

  /** Taking the last values when nothing new comes in time, up to this age. */
  public StatisticsOptions servingOldUpTo(Duration age) {
    Old wanted = new Old(Optional.of(WhenTooOld.SERVE), Optional.of(notNegative(age)));
    return new StatisticsOptions(maximumAge, wanted, oneShots, comesBack);
  }

  /**
   * Whether the hypervisor may be asked for this reader, beside what it sends by itself. If not, he
   * waits for what it sends; values that another reader asked for will do.
   */
  public StatisticsOptions oneShots(boolean allowed) {
    return new StatisticsOptions(maximumAge, old, Optional.of(allowed), comesBack);
  }

  /**
   * Announcing another read within this time: a driver that can stay subscribed does so until then,
   * whatever its policy.
   */
  public StatisticsOptions comingBackWithin(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("time " + time + ": must be more than 0");
    }
    return new StatisticsOptions(maximumAge, old, oneShots, Optional.of(shortened(time)));
  }

  private static Duration notNegative(Duration age) {
    if (age.isNegative()) {
      throw new IllegalArgumentException("age " + age + ": must be 0 or more");
    }
    return shortened(age);
  }

  private static Duration shortened(Duration time) {
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }

  /** How old values may be. */
  public Optional<Duration> maximumAge() {
    return maximumAge;
  }

  /** What to do when nothing new comes in time. */
  public Optional<WhenTooOld> whenTooOld() {
    return old.what;
  }

  /** How old the last values may be at most, where they are served. */
  public Optional<Duration> servedUpTo() {
    return old.upTo;
  }

  /** Whether the hypervisor may be asked beside what it sends by itself. */
  public Optional<Boolean> oneShots() {
    return oneShots;
  }

  /** When the reader will be there again at the latest. */
  public Optional<Duration> comesBackWithin() {
    return comesBack;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StatisticsOptions
        && maximumAge.equals(((StatisticsOptions) other).maximumAge)
        && old.equals(((StatisticsOptions) other).old)
        && oneShots.equals(((StatisticsOptions) other).oneShots)
        && comesBack.equals(((StatisticsOptions) other).comesBack);
  }

  @Override
  public int hashCode() {
    return Objects.hash(maximumAge, old, oneShots, comesBack);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("statistics");
    maximumAge.ifPresent(age -> text.append(", no older than ").append(age));
    old.what.ifPresent(what -> text.append(", when too old ").append(what));
    old.upTo.ifPresent(age -> text.append(" up to ").append(age));
    oneShots.ifPresent(allowed -> text.append(allowed ? ", one-shots" : ", no one-shots"));
    comesBack.ifPresent(time -> text.append(", again within ").append(time));
    return text.toString();
  }

  /**
   * What to do when too old.
   *
   * @param what fail or serve
   * @param upTo how old values may be to be served
   */
  private record Old(Optional<WhenTooOld> what, Optional<Duration> upTo) {
    private static final Old USUAL = new Old(Optional.empty(), Optional.empty());
  }
}
