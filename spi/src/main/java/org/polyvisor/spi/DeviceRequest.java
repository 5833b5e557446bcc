package org.polyvisor.spi;

import java.util.Objects;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;

/**
 * Which device to plug in, to change or to take out. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DeviceRequest {
  private final DomainRef domain;
  private final String xml;
  private final Set<ChangeScope> scopes;

  private DeviceRequest(DomainRef domain, String xml, Set<ChangeScope> scopes) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.xml = Objects.requireNonNull(xml, "xml");
    this.scopes = Set.copyOf(scopes);
  }

  /** A request without scopes. */
  public static DeviceRequest of(DomainRef domain, String xml) {
    return new DeviceRequest(domain, xml, Set.of());
  }

  /** A request with scopes. */
  public static DeviceRequest of(DomainRef domain, String xml, Set<ChangeScope> scopes) {
    return new DeviceRequest(domain, xml, scopes);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** The device, in libvirt's format, as the app gave it: not to be trusted. */
  public String xml() {
    return xml;
  }

  /** What it is about; empty for the running domain while there is one, else the definition. */
  public Set<ChangeScope> scopes() {
    return scopes;
  }

  @Override
  public String toString() {
    return domain + " " + scopes;
  }
}
