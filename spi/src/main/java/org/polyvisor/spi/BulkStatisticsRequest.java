package org.polyvisor.spi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsGroup;

/**
 * Whose statistics, which groups of them, and how old they may be. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BulkStatisticsRequest {
  private final List<DomainRef> domains;
  private final Set<StatisticsGroup<?>> groups;
  private final Optional<Duration> maximumAge;

  private BulkStatisticsRequest(
      List<DomainRef> domains, Set<StatisticsGroup<?>> groups, Optional<Duration> maximumAge) {
    this.domains = List.copyOf(domains);
    this.groups = Set.copyOf(groups);
    this.maximumAge = maximumAge;
  }

  /** A request that leaves it to the driver how old samples may be. */
  public static BulkStatisticsRequest of(List<DomainRef> domains, Set<StatisticsGroup<?>> groups) {
    return new BulkStatisticsRequest(domains, groups, Optional.empty());
  }

  /** The same, for samples no older than this. 0 asks the hypervisor anew. */
  public BulkStatisticsRequest noOlderThan(Duration age) {
    if (age.isNegative()) {
      throw new IllegalArgumentException("age " + age + ": must be 0 or more");
    }
    return new BulkStatisticsRequest(domains, groups, Optional.of(age));
  }

  /** Whose, each once. */
  public List<DomainRef> domains() {
    return domains;
  }

  /** Which groups, one or more. */
  public Set<StatisticsGroup<?>> groups() {
    return groups;
  }

  /** The age that the caller named. */
  public Optional<Duration> maximumAge() {
    return maximumAge;
  }
}
