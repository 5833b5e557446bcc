package org.polyvisor.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsOptions;

/**
 * Whose statistics, and how to serve them. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StatisticsRequest {
  private final DomainRef domain;
  private final StatisticsOptions options;

  private StatisticsRequest(DomainRef domain, StatisticsOptions options) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.options = Objects.requireNonNull(options, "options");
  }

  /** A request that leaves it to the driver how old the sample may be, and all else. */
  public static StatisticsRequest of(DomainRef domain) {
    return new StatisticsRequest(domain, StatisticsOptions.usual());
  }

  /**
   * The same, for a sample no older than this when it is handed out. 0 asks the hypervisor anew.
   */
  public StatisticsRequest noOlderThan(Duration age) {
    return with(options.noOlderThan(age));
  }

  /** The same, to be served so. */
  public StatisticsRequest with(StatisticsOptions wanted) {
    return new StatisticsRequest(domain, wanted);
  }

  /** Whose. */
  public DomainRef domain() {
    return domain;
  }

  /** How to serve it. */
  public StatisticsOptions options() {
    return options;
  }

  /** The age that the caller named. */
  public Optional<Duration> maximumAge() {
    return options.maximumAge();
  }

  @Override
  public String toString() {
    return "statistics of " + domain;
  }
}
