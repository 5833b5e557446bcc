package org.polyvisor.driver.parallels.internal.domain;

import java.util.Optional;
import org.polyvisor.driver.parallels.sdk.SdkAdapter;
import org.polyvisor.driver.parallels.sdk.SdkBus;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.support.xml.XmlElement;

/** A domain in libvirt's format. */
public final class DomainXml {
  private static final int IDE_UNITS = 2;

  private DomainXml() {}

  /**
   * Writes it.
   *
   * @param live whether the running domain is meant, else its definition
   */
  public static String of(DomainFacts facts, boolean live) {
    XmlElement domain = XmlElement.named("domain").with("type", "parallels");
    if (live && facts.ref().id().isPresent()) {
      domain = domain.with("id", String.valueOf(facts.ref().id().getAsInt()));
    }
    String memory = String.valueOf(facts.config().hardware().ramMiB() * 1024L);
    domain =
        domain
            .add("name", facts.ref().name())
            .add("uuid", facts.ref().uuid().toString())
            .add(XmlElement.named("memory").with("unit", "KiB").withText(memory))
            .add(XmlElement.named("currentMemory").with("unit", "KiB").withText(memory))
            .add("vcpu", String.valueOf(facts.config().hardware().cpus()));
    return os(facts)
        .map(domain::add)
        .orElse(domain)
        .add("on_poweroff", "destroy")
        .add("on_reboot", "restart")
        .add("on_crash", "destroy")
        .add(devices(facts))
        .toXml();
  }

  private static Optional<XmlElement> os(DomainFacts facts) {
    boolean container = facts.config().identity().container();
    return facts
        .osType()
        .map(type -> XmlElement.named("os").add(XmlElement.named("type").withText(type)))
        .map(os -> container ? os.add("init", "/sbin/init") : os);
  }

  private static XmlElement devices(DomainFacts facts) {
    XmlElement devices = XmlElement.named("devices");
    for (Drive drive : facts.drives().all()) {
      devices = devices.add(disk(drive));
    }
    for (SdkAdapter adapter : facts.hardware().adapters().all()) {
      devices = devices.add(network(adapter));
    }
    return devices;
  }

  private static XmlElement disk(Drive drive) {
    XmlElement disk =
        with(XmlElement.named("disk"), "type", drive.type()).with("device", drive.kind());
    if (drive.sdk().kind() == SdkDrive.Kind.HARD_DISK) {
      disk = disk.add(XmlElement.named("driver").with("type", "ploop"));
    }
    String source = drive.sdk().medium().source();
    if (!source.isEmpty() && drive.sdk().medium().isKnown()) {
      String attribute = drive.sdk().medium().image() ? "file" : "dev";
      disk = disk.add(XmlElement.named("source").with(attribute, source));
    }
    disk =
        disk.add(with(XmlElement.named("target").with("dev", drive.target()), "bus", drive.bus()));
    if (drive.sdk().kind() == SdkDrive.Kind.OPTICAL) {
      disk = disk.add(XmlElement.named("readonly"));
    }
    return disk.add(address(drive.sdk().place()));
  }

  private static XmlElement with(XmlElement to, String attribute, Optional<String> value) {
    return value.map(known -> to.with(attribute, known)).orElse(to);
  }

  private static XmlElement address(SdkDrive.Place place) {
    long position = place.stackIndex();
    boolean ide = place.bus() == SdkBus.IDE;
    return XmlElement.named("address")
        .with("type", "drive")
        .with("controller", "0")
        .with("bus", String.valueOf(ide ? position / IDE_UNITS : 0))
        .with("target", "0")
        .with("unit", String.valueOf(ide ? position % IDE_UNITS : position));
  }

  private static XmlElement network(SdkAdapter adapter) {
    boolean plugged = !adapter.network().isEmpty();
    XmlElement mac = XmlElement.named("mac").with("address", adapter.mac());
    XmlElement network =
        XmlElement.named("interface").with("type", plugged ? "network" : "ethernet").add(mac);
    XmlElement sourced =
        plugged
            ? network.add(XmlElement.named("source").with("network", adapter.network()))
            : network;
    return sourced.add(XmlElement.named("target").with("dev", Adapters.target(adapter)));
  }
}
