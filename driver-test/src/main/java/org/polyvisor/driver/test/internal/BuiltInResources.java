package org.polyvisor.driver.test.internal;

import static org.polyvisor.driver.support.xml.XmlElement.named;

import org.polyvisor.driver.support.xml.XmlElement;

/** The network and the storage pool of the host that {@link BuiltIn} makes. */
final class BuiltInResources {
  private BuiltInResources() {}

  static XmlElement of(ResourceKind kind) {
    return kind == ResourceKind.NETWORK ? network() : pool();
  }

  private static XmlElement network() {
    XmlElement range = named("range").with("start", "192.168.122.2").with("end", "192.168.122.254");
    return named("network")
        .add("name", "default")
        .add("uuid", "dd8fe884-6c02-601e-7551-cca97df1c5df")
        .add(named("forward").with("mode", "nat"))
        .add(named("bridge").with("name", "virbr0").with("stp", "on").with("delay", "0"))
        .add(
            named("ip")
                .with("address", "192.168.122.1")
                .with("netmask", "255.255.255.0")
                .add(named("dhcp").add(range)));
  }

  private static XmlElement pool() {
    return named("pool")
        .with("type", "dir")
        .add("name", "default-pool")
        .add("uuid", "dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566")
        .add(named("source").withText("\n  "))
        .add(named("target").add("path", "/default-pool"));
  }
}
