package org.polyvisor.spi;

import java.util.Objects;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.SnapshotFlag;

/**
 * Which snapshot to read, to delete or to go back to. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SnapshotRequest {
  private final DomainRef domain;
  private final String name;
  private final Set<SnapshotFlag> flags;

  private SnapshotRequest(DomainRef domain, String name, Set<SnapshotFlag> flags) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.name = Objects.requireNonNull(name, "name");
    this.flags = Set.copyOf(flags);
  }

  /** A request without flags. */
  public static SnapshotRequest of(DomainRef domain, String name) {
    return new SnapshotRequest(domain, name, Set.of());
  }

  /** A request with flags. */
  public static SnapshotRequest of(DomainRef domain, String name, Set<SnapshotFlag> flags) {
    return new SnapshotRequest(domain, name, flags);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** The snapshot's name. */
  public String name() {
    return name;
  }

  /** How it is wanted; a driver refuses what it does not know. */
  public Set<SnapshotFlag> flags() {
    return flags;
  }

  @Override
  public String toString() {
    return domain + " " + name + " " + flags;
  }
}
