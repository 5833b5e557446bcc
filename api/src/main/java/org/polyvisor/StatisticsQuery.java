package org.polyvisor;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.internal.call.Durations;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsOptions;

/**
 * Which statistics of which domains. Immutable: each method answers a changed copy.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StatisticsQuery {
  private final Set<StatisticsGroup<?>> groups;
  private final Optional<List<Domain>> domains;
  private final DomainFilter filter;
  private final StatisticsOptions options;
  private final Optional<Duration> admitLast;

  private StatisticsQuery(
      Set<StatisticsGroup<?>> groups,
      Optional<List<Domain>> domains,
      DomainFilter filter,
      StatisticsOptions options,
      Optional<Duration> admitLast) {
    this.groups = groups;
    this.domains = domains;
    this.filter = filter;
    this.options = options;
    this.admitLast = admitLast;
  }

  /** These groups of all active domains. */
  public static StatisticsQuery of(StatisticsGroup<?> first, StatisticsGroup<?>... more) {
    Set<StatisticsGroup<?>> groups = new LinkedHashSet<>();
    groups.add(first);
    groups.addAll(List.of(more));
    return new StatisticsQuery(
        Set.copyOf(groups),
        Optional.empty(),
        DomainFilter.onlyActive(),
        StatisticsOptions.usual(),
        Optional.empty());
  }

  /** Of these domains, each once, instead of those that pass a filter. */
  public StatisticsQuery domains(Collection<Domain> wanted) {
    List<Domain> unique = List.copyOf(new LinkedHashSet<>(wanted));
    return new StatisticsQuery(groups, Optional.of(unique), filter, options, admitLast);
  }

  /** Of the domains that pass this filter. */
  public StatisticsQuery filter(DomainFilter wanted) {
    return new StatisticsQuery(groups, Optional.empty(), wanted, options, admitLast);
  }

  /** With values that were observed no longer ago than this; 0 asks the hypervisor anew. */
  public StatisticsQuery noOlderThan(Duration age) {
    return options(options.noOlderThan(age));
  }

  /** Served so, where that differs from the driver's settings. */
  public StatisticsQuery options(StatisticsOptions wanted) {
    return new StatisticsQuery(groups, domains, filter, wanted, admitLast);
  }

  /**
   * With the last good value beside an error, if it was read by such a query no longer ago than
   * this.
   */
  public StatisticsQuery admittingLast(Duration age) {
    if (age.isNegative()) {
      throw new IllegalArgumentException("age " + age + ": must be 0 or more");
    }
    return new StatisticsQuery(
        groups, domains, filter, options, Optional.of(Durations.bounded(age)));
  }

  Set<StatisticsGroup<?>> groups() {
    return groups;
  }

  Optional<List<Domain>> domains() {
    return domains;
  }

  DomainFilter filter() {
    return filter;
  }

  StatisticsOptions options() {
    return options;
  }

  Optional<Duration> admitLast() {
    return admitLast;
  }
}
