package org.polyvisor.driver.support.xml;

import java.util.Map;
import java.util.Optional;

/** What libvirt refuses of a network interface: each kind says what it is connected to. */
final class InterfaceRules {
  /** By type, the attribute of its source; empty where any source will do. */
  private static final Map<String, String> SOURCES =
      Map.ofEntries(
          Map.entry("network", "network"),
          Map.entry("bridge", "bridge"),
          Map.entry("direct", "dev"),
          Map.entry("internal", "name"),
          Map.entry("mcast", "address"),
          Map.entry("server", "port"),
          Map.entry("client", "address"),
          Map.entry("udp", "port"),
          Map.entry("vdpa", "dev"),
          Map.entry("vhostuser", "type"),
          Map.entry("hostdev", ""),
          Map.entry("vds", ""));

  private static final XmlRules DIRECT = XmlRules.of("source mode=vepa|private|bridge|passthrough");
  private static final XmlRules BANDWIDTH = XmlRules.of(NetworkRules.BANDWIDTH);

  private InterfaceRules() {}

  static void check(XmlElement nic) {
    String type = nic.attribute("type").orElse("");
    BANDWIDTH.check(nic);
    NetworkRules.checkBandwidth(nic);
    String needed = SOURCES.get(type);
    if (needed == null) {
      return;
    }
    Optional<XmlElement> source = nic.child("source");
    if (source.isEmpty()) {
      throw nic.place().wrong("an interface of type '" + type + "' lacks its <source>");
    }
    if (!needed.isEmpty() && source.get().attribute(needed).isEmpty()) {
      throw source.get().place().wrong("<source> lacks its attribute '" + needed + "'");
    }
    if (type.equals("direct")) {
      DIRECT.check(nic);
    }
  }
}
