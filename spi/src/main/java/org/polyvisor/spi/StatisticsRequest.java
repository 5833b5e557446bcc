package org.polyvisor.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.polyvisor.model.DomainRef;

/**
 * Whose statistics, and how old they may be. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StatisticsRequest {
  private final DomainRef domain;
  private final Optional<Duration> maximumAge;

  private StatisticsRequest(DomainRef domain, Optional<Duration> maximumAge) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.maximumAge = maximumAge;
  }

  /** A request that leaves it to the driver how old the sample may be. */
  public static StatisticsRequest of(DomainRef domain) {
    return new StatisticsRequest(domain, Optional.empty());
  }

  /**
   * The same, for a sample no older than this when it is handed out. 0 asks the hypervisor anew.
   */
  public StatisticsRequest noOlderThan(Duration age) {
    if (age.isNegative()) {
      throw new IllegalArgumentException("age " + age + ": must be 0 or more");
    }
    return new StatisticsRequest(domain, Optional.of(age));
  }

  /** Whose. */
  public DomainRef domain() {
    return domain;
  }

  /** The age that the caller named. */
  public Optional<Duration> maximumAge() {
    return maximumAge;
  }

  @Override
  public String toString() {
    return "statistics of " + domain;
  }
}
