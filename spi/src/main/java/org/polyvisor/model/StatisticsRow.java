package org.polyvisor.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.error.VirtException;

/**
 * The statistics of one domain, for each group asked for a value or an error. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StatisticsRow {
  private final DomainRef domain;
  private final Map<StatisticsGroup<?>, GroupResult<?>> results;

  private StatisticsRow(Builder builder) {
    domain = builder.domain;
    results = Map.copyOf(builder.results);
  }

  /** Begins with nothing known. */
  public static Builder of(DomainRef domain) {
    return new Builder(domain);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** The groups that were asked for. */
  public Set<StatisticsGroup<?>> groups() {
    return results.keySet();
  }

  /**
   * What became of a group.
   *
   * @throws IllegalArgumentException if it was not asked for
   */
  @SuppressWarnings("unchecked") // the builder takes a result of the group's own type only
  public <V> GroupResult<V> result(StatisticsGroup<V> group) {
    GroupResult<?> result = results.get(group);
    if (result == null) {
      throw new IllegalArgumentException("group '" + group + "' was not asked for");
    }
    return (GroupResult<V>) result;
  }

  /** A group's value, as {@link GroupResult#value()}; empty also if it was not asked for. */
  public <V> Optional<V> get(StatisticsGroup<V> group) {
    return results.containsKey(group) ? result(group).value() : Optional.empty();
  }

  /** The first error of any group. */
  public Optional<VirtException> error() {
    return results.values().stream().map(GroupResult::error).flatMap(Optional::stream).findFirst();
  }

  @Override
  public String toString() {
    return domain + " " + results;
  }

  /**
   * Collects a row. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final DomainRef domain;
    private final Map<StatisticsGroup<?>, GroupResult<?>> results = new LinkedHashMap<>();

    private Builder(DomainRef domain) {
      this.domain = Objects.requireNonNull(domain, "domain");
    }

    /** Sets what became of a group. */
    public <V> Builder put(StatisticsGroup<V> group, GroupResult<V> result) {
      results.put(group, result);
      return this;
    }

    /** The finished row. */
    public StatisticsRow build() {
      return new StatisticsRow(this);
    }
  }
}
