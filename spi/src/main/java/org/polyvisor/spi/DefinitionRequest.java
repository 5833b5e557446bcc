package org.polyvisor.spi;

import java.util.Objects;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.LifecycleFlag;

/**
 * A domain to define or to create. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DefinitionRequest {
  private final String xml;
  private final Set<LifecycleFlag> flags;

  private DefinitionRequest(String xml, Set<LifecycleFlag> flags) {
    this.xml = Objects.requireNonNull(xml, "xml");
    this.flags = Set.copyOf(flags);
  }

  /** A request without flags. */
  public static DefinitionRequest of(String xml) {
    return new DefinitionRequest(xml, Set.of());
  }

  /** A request with flags. */
  public static DefinitionRequest of(String xml, Set<LifecycleFlag> flags) {
    return new DefinitionRequest(xml, flags);
  }

  /** The definition, in libvirt's format, as the app gave it: not to be trusted. */
  public String xml() {
    return xml;
  }

  /** How it is wanted; a driver refuses what it does not know. */
  public Set<LifecycleFlag> flags() {
    return flags;
  }
}
