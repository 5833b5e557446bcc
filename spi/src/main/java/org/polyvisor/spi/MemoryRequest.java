package org.polyvisor.spi;

import java.util.Objects;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;

/**
 * How much memory a domain is to have. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MemoryRequest {
  private final DomainRef domain;
  private final long memoryKiB;
  private final boolean maximum;
  private final Set<ChangeScope> scopes;

  private MemoryRequest(
      DomainRef domain, long memoryKiB, boolean maximum, Set<ChangeScope> scopes) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.memoryKiB = memoryKiB;
    this.maximum = maximum;
    this.scopes = Set.copyOf(scopes);
  }

  /** A request without scopes. */
  public static MemoryRequest of(DomainRef domain, long memoryKiB, boolean maximum) {
    return new MemoryRequest(domain, memoryKiB, maximum, Set.of());
  }

  /** A request with scopes. */
  public static MemoryRequest of(
      DomainRef domain, long memoryKiB, boolean maximum, Set<ChangeScope> scopes) {
    return new MemoryRequest(domain, memoryKiB, maximum, scopes);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** The amount in KiB, more than 0. */
  public long memoryKiB() {
    return memoryKiB;
  }

  /** Whether the limit is meant, not the memory in use. */
  public boolean maximum() {
    return maximum;
  }

  /** What it is about; empty for the running domain while there is one, else the definition. */
  public Set<ChangeScope> scopes() {
    return scopes;
  }

  @Override
  public String toString() {
    return domain + " " + memoryKiB + " " + maximum + " " + scopes;
  }
}
