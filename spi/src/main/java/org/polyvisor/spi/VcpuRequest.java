package org.polyvisor.spi;

import java.util.Objects;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;

/**
 * How many virtual CPUs a domain is to have. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VcpuRequest {
  private final DomainRef domain;
  private final int count;
  private final boolean maximum;
  private final Set<ChangeScope> scopes;

  private VcpuRequest(DomainRef domain, int count, boolean maximum, Set<ChangeScope> scopes) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.count = count;
    this.maximum = maximum;
    this.scopes = Set.copyOf(scopes);
  }

  /** A request without scopes. */
  public static VcpuRequest of(DomainRef domain, int count, boolean maximum) {
    return new VcpuRequest(domain, count, maximum, Set.of());
  }

  /** A request with scopes. */
  public static VcpuRequest of(
      DomainRef domain, int count, boolean maximum, Set<ChangeScope> scopes) {
    return new VcpuRequest(domain, count, maximum, scopes);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** The number, 1 or more. */
  public int count() {
    return count;
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
    return domain + " " + count + " " + maximum + " " + scopes;
  }
}
