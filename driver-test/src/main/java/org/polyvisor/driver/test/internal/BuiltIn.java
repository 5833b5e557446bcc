package org.polyvisor.driver.test.internal;

import static org.polyvisor.driver.support.xml.XmlElement.named;

import org.polyvisor.driver.support.xml.XmlElement;

/**
 * The host that {@code test:///default} means, as libvirt's test driver has it. Made here and not
 * read from a document: setting an XML parser up would be a third of the time that a command needs.
 */
final class BuiltIn {
  private static final String DOMAIN = "0x0000";
  private static final String FIRST = "0x00";

  private BuiltIn() {}

  static XmlElement node() {
    return named("node").add(domain());
  }

  private static XmlElement domain() {
    return named("domain")
        .with("type", "test")
        .add("name", "test")
        .add("uuid", "6695eb01-f6a4-8304-79aa-97f2502e193f")
        .add(kibibytes("memory", "8388608"))
        .add(kibibytes("currentMemory", "2097152"))
        .add(named("vcpu").with("placement", "static").withText("2"))
        .add(os())
        .add(named("clock").with("offset", "utc"))
        .add("on_poweroff", "destroy")
        .add("on_reboot", "restart")
        .add("on_crash", "destroy")
        .add(named("devices").add(disk()).add(networkInterface()).add(balloon()));
  }

  private static XmlElement kibibytes(String name, String amount) {
    return named(name).with("unit", "KiB").withText(amount);
  }

  private static XmlElement os() {
    return named("os")
        .add(named("type").with("arch", "i686").withText("hvm"))
        .add(named("boot").with("dev", "hd"));
  }

  private static XmlElement disk() {
    return named("disk")
        .with("type", "file")
        .with("device", "disk")
        .add(named("source").with("file", "/guest/diskimage1"))
        .add(named("target").with("dev", "vda").with("bus", "virtio"))
        .add(address("0x01", FIRST));
  }

  private static XmlElement networkInterface() {
    return named("interface")
        .with("type", "network")
        .add(named("mac").with("address", "aa:bb:cc:dd:ee:ff"))
        .add(named("source").with("network", "default"))
        .add(named("target").with("dev", "testnet0"))
        .add(address(FIRST, "0x01"));
  }

  private static XmlElement balloon() {
    return named("memballoon").with("model", "virtio").add(address(FIRST, "0x02"));
  }

  private static XmlElement address(String bus, String slot) {
    return named("address")
        .with("type", "pci")
        .with("domain", DOMAIN)
        .with("bus", bus)
        .with("slot", slot)
        .with("function", "0x0");
  }
}
