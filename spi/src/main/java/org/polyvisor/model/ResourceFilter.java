package org.polyvisor.model;

import java.util.Optional;
import org.polyvisor.annotation.API;

/**
 * Which networks or storage pools to list. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ResourceFilter {
  private static final ResourceFilter ALL =
      new ResourceFilter(Optional.empty(), Optional.empty(), Optional.empty());

  private final Optional<Boolean> active;
  private final Optional<Boolean> persistent;
  private final Optional<Boolean> autostart;

  private ResourceFilter(
      Optional<Boolean> active, Optional<Boolean> persistent, Optional<Boolean> autostart) {
    this.active = active;
    this.persistent = persistent;
    this.autostart = autostart;
  }

  /** Every one. */
  public static ResourceFilter all() {
    return ALL;
  }

  /** This filter, narrowed to the active or to the inactive. */
  public ResourceFilter active(boolean wanted) {
    return new ResourceFilter(Optional.of(wanted), persistent, autostart);
  }

  /** This filter, narrowed to the persistent or to the transient. */
  public ResourceFilter persistent(boolean wanted) {
    return new ResourceFilter(active, Optional.of(wanted), autostart);
  }

  /** This filter, narrowed to those that are started with the host, or to those that are not. */
  public ResourceFilter autostart(boolean wanted) {
    return new ResourceFilter(active, persistent, Optional.of(wanted));
  }

  /** Whether only active or only inactive ones are wanted. */
  public Optional<Boolean> active() {
    return active;
  }

  /** Whether only persistent or only transient ones are wanted. */
  public Optional<Boolean> persistent() {
    return persistent;
  }

  /** Whether only those that are started with the host are wanted, or only the others. */
  public Optional<Boolean> autostart() {
    return autostart;
  }

  @Override
  public String toString() {
    return "those"
        + active.map(wanted -> wanted ? " active" : " inactive").orElse("")
        + persistent.map(wanted -> wanted ? " persistent" : " transient").orElse("")
        + autostart.map(wanted -> wanted ? " autostarted" : " not autostarted").orElse("");
  }
}
