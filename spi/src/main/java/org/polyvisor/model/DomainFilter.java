package org.polyvisor.model;

import java.util.Optional;
import org.polyvisor.annotation.API;

/**
 * Which domains to list.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DomainFilter {
  private static final DomainFilter ALL = new DomainFilter(Optional.empty(), Optional.empty());

  private final Optional<Boolean> active;
  private final Optional<Boolean> persistent;

  private DomainFilter(Optional<Boolean> active, Optional<Boolean> persistent) {
    this.active = active;
    this.persistent = persistent;
  }

  /** Every domain. */
  public static DomainFilter all() {
    return ALL;
  }

  /** Those that are active (running, paused and the like). */
  public static DomainFilter onlyActive() {
    return ALL.active(true);
  }

  /** Those that are inactive. */
  public static DomainFilter onlyInactive() {
    return ALL.active(false);
  }

  /** This filter, narrowed to the active or to the inactive. */
  public DomainFilter active(boolean wanted) {
    return new DomainFilter(Optional.of(wanted), persistent);
  }

  /** This filter, narrowed to the persistent or to the transient. */
  public DomainFilter persistent(boolean wanted) {
    return new DomainFilter(active, Optional.of(wanted));
  }

  /** Whether a domain passes. */
  public boolean admits(boolean isActive, boolean isPersistent) {
    return active.map(wanted -> wanted == isActive).orElse(true)
        && persistent.map(wanted -> wanted == isPersistent).orElse(true);
  }

  /** Whether only active or only inactive ones are wanted. */
  public Optional<Boolean> active() {
    return active;
  }

  /** Whether only persistent or only transient ones are wanted. */
  public Optional<Boolean> persistent() {
    return persistent;
  }

  @Override
  public String toString() {
    return "domains"
        + active.map(wanted -> wanted ? " active" : " inactive").orElse("")
        + persistent.map(wanted -> wanted ? " persistent" : " transient").orElse("");
  }
}
