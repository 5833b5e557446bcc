package org.polyvisor.spi;

import java.util.Objects;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.SnapshotFlag;

/**
 * A snapshot to take. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SnapshotCreation {
  private final DomainRef domain;
  private final String xml;
  private final Set<SnapshotFlag> flags;

  private SnapshotCreation(DomainRef domain, String xml, Set<SnapshotFlag> flags) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.xml = Objects.requireNonNull(xml, "xml");
    this.flags = Set.copyOf(flags);
  }

  /** A request without flags. */
  public static SnapshotCreation of(DomainRef domain, String xml) {
    return new SnapshotCreation(domain, xml, Set.of());
  }

  /** A request with flags. */
  public static SnapshotCreation of(DomainRef domain, String xml, Set<SnapshotFlag> flags) {
    return new SnapshotCreation(domain, xml, flags);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** What it is to be, in libvirt's format, as the app gave it: not to be trusted. */
  public String xml() {
    return xml;
  }

  /** How it is wanted; a driver refuses what it does not know. */
  public Set<SnapshotFlag> flags() {
    return flags;
  }

  @Override
  public String toString() {
    return domain + " " + flags;
  }
}
