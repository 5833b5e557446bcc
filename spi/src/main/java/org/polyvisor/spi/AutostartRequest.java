package org.polyvisor.spi;

import java.util.Objects;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;

/**
 * Whether a domain is to be started with the host. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AutostartRequest {
  private final DomainRef domain;
  private final boolean enabled;

  private AutostartRequest(DomainRef domain, boolean enabled) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.enabled = enabled;
  }

  /** A request. */
  public static AutostartRequest of(DomainRef domain, boolean enabled) {
    return new AutostartRequest(domain, enabled);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** Whether it is. */
  public boolean enabled() {
    return enabled;
  }

  @Override
  public String toString() {
    return domain + " " + enabled;
  }
}
