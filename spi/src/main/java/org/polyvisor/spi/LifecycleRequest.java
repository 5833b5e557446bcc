package org.polyvisor.spi;

import java.util.Objects;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleFlag;

/**
 * Which domain's life to change, and how. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LifecycleRequest {
  private final DomainRef domain;
  private final Set<LifecycleFlag> flags;

  private LifecycleRequest(DomainRef domain, Set<LifecycleFlag> flags) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.flags = Set.copyOf(flags);
  }

  /** A request without flags. */
  public static LifecycleRequest of(DomainRef domain) {
    return new LifecycleRequest(domain, Set.of());
  }

  /** A request with flags. */
  public static LifecycleRequest of(DomainRef domain, Set<LifecycleFlag> flags) {
    return new LifecycleRequest(domain, flags);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** How it is wanted; a driver refuses what it does not know. */
  public Set<LifecycleFlag> flags() {
    return flags;
  }

  @Override
  public String toString() {
    return domain + (flags.isEmpty() ? "" : " " + flags);
  }
}
