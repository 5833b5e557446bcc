package org.polyvisor.driver.support.xml;

import java.util.Optional;
import java.util.stream.Stream;
import org.polyvisor.annotation.API;

/**
 * A network interface of a definition. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InterfaceDefinition {
  private final XmlElement element;

  private InterfaceDefinition(XmlElement element) {
    this.element = element;
  }

  static InterfaceDefinition of(XmlElement element) {
    return new InterfaceDefinition(element);
  }

  /** What it is connected to, as {@code network} or {@code bridge}; empty if it does not say. */
  public Optional<String> type() {
    return element.attribute("type");
  }

  /** The hardware address. */
  public Optional<String> mac() {
    return inner("mac", "address");
  }

  /** The name on the host, as {@code vnet0}. */
  public Optional<String> target() {
    return inner("target", "dev");
  }

  /** The network, bridge or device that it is connected to. */
  public Optional<String> source() {
    return Stream.of("network", "bridge", "dev")
        .flatMap(attribute -> inner("source", attribute).stream())
        .findFirst();
  }

  /** Where it stands in the document. */
  public XmlElement element() {
    return element;
  }

  private Optional<String> inner(String child, String attribute) {
    return element.child(child).flatMap(found -> found.attribute(attribute));
  }
}
