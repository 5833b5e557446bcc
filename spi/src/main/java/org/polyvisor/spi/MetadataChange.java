package org.polyvisor.spi;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.MetadataKey;

/**
 * Which text about a domain to set or to remove. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MetadataChange {
  private final DomainRef domain;
  private final MetadataKey key;
  private final Optional<String> value;
  private final Set<ChangeScope> scopes;

  private MetadataChange(
      DomainRef domain, MetadataKey key, Optional<String> value, Set<ChangeScope> scopes) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.key = Objects.requireNonNull(key, "key");
    this.value = Objects.requireNonNull(value, "value");
    this.scopes = Set.copyOf(scopes);
  }

  /** A request without scopes. */
  public static MetadataChange of(DomainRef domain, MetadataKey key, Optional<String> value) {
    return new MetadataChange(domain, key, value, Set.of());
  }

  /** A request with scopes. */
  public static MetadataChange of(
      DomainRef domain, MetadataKey key, Optional<String> value, Set<ChangeScope> scopes) {
    return new MetadataChange(domain, key, value, scopes);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** Which text. */
  public MetadataKey key() {
    return key;
  }

  /** The new text, for an element its XML; empty to remove what there is. */
  public Optional<String> value() {
    return value;
  }

  /** What it is about; empty for the running domain while there is one, else the definition. */
  public Set<ChangeScope> scopes() {
    return scopes;
  }

  @Override
  public String toString() {
    return domain + " " + key + " " + value + " " + scopes;
  }
}
