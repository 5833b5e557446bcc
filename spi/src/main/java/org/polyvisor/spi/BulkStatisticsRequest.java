package org.polyvisor.spi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsOptions;

/**
 * Whose statistics, which groups of them, and how to serve them. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BulkStatisticsRequest {
  private final List<DomainRef> domains;
  private final Set<StatisticsGroup<?>> groups;
  private final StatisticsOptions options;

  private BulkStatisticsRequest(
      List<DomainRef> domains, Set<StatisticsGroup<?>> groups, StatisticsOptions options) {
    this.domains = List.copyOf(domains);
    this.groups = Set.copyOf(groups);
    this.options = options;
  }

  /** A request that leaves it to the driver how old samples may be. */
  public static BulkStatisticsRequest of(List<DomainRef> domains, Set<StatisticsGroup<?>> groups) {
    return new BulkStatisticsRequest(domains, groups, StatisticsOptions.usual());
  }

  /** The same, for samples no older than this. 0 asks the hypervisor anew. */
  public BulkStatisticsRequest noOlderThan(Duration age) {
    return with(options.noOlderThan(age));
  }

  /** The same, to be served so. */
  public BulkStatisticsRequest with(StatisticsOptions wanted) {
    return new BulkStatisticsRequest(domains, groups, wanted);
  }

  /** Whose, each once. */
  public List<DomainRef> domains() {
    return domains;
  }

  /** Which groups, one or more. */
  public Set<StatisticsGroup<?>> groups() {
    return groups;
  }

  /** How to serve them. */
  public StatisticsOptions options() {
    return options;
  }

  /** The age that the caller named. */
  public Optional<Duration> maximumAge() {
    return options.maximumAge();
  }
}
