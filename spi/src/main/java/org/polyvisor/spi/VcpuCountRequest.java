package org.polyvisor.spi;

import java.util.Objects;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;

/**
 * Which number of virtual CPUs to read. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VcpuCountRequest {
  private final DomainRef domain;
  private final boolean maximum;
  private final Set<ChangeScope> scopes;

  private VcpuCountRequest(DomainRef domain, boolean maximum, Set<ChangeScope> scopes) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.maximum = maximum;
    this.scopes = Set.copyOf(scopes);
  }

  /** A request without scopes. */
  public static VcpuCountRequest of(DomainRef domain, boolean maximum) {
    return new VcpuCountRequest(domain, maximum, Set.of());
  }

  /** A request with scopes. */
  public static VcpuCountRequest of(DomainRef domain, boolean maximum, Set<ChangeScope> scopes) {
    return new VcpuCountRequest(domain, maximum, scopes);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** Whether the limit is meant, not the number in use. */
  public boolean maximum() {
    return maximum;
  }

  /** What it is about; empty for the running domain while there is one, else the definition. */
  public Set<ChangeScope> scopes() {
    return scopes;
  }

  @Override
  public String toString() {
    return domain + " " + maximum + " " + scopes;
  }
}
