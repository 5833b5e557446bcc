package org.polyvisor.spi;

import java.util.Objects;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.MetadataKey;

/**
 * Which text about a domain to read. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MetadataRequest {
  private final DomainRef domain;
  private final MetadataKey key;
  private final Set<ChangeScope> scopes;

  private MetadataRequest(DomainRef domain, MetadataKey key, Set<ChangeScope> scopes) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.key = Objects.requireNonNull(key, "key");
    this.scopes = Set.copyOf(scopes);
  }

  /** A request without scopes. */
  public static MetadataRequest of(DomainRef domain, MetadataKey key) {
    return new MetadataRequest(domain, key, Set.of());
  }

  /** A request with scopes. */
  public static MetadataRequest of(DomainRef domain, MetadataKey key, Set<ChangeScope> scopes) {
    return new MetadataRequest(domain, key, scopes);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** Which text. */
  public MetadataKey key() {
    return key;
  }

  /** What it is about; empty for the running domain while there is one, else the definition. */
  public Set<ChangeScope> scopes() {
    return scopes;
  }

  @Override
  public String toString() {
    return domain + " " + key + " " + scopes;
  }
}
