package org.polyvisor.driver.qemu.internal;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.polyvisor.driver.qemu.internal.guest.DeviceKind;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.driver.qemu.internal.guest.Medium;
import org.polyvisor.driver.qemu.internal.guest.PluggedDrive;
import org.polyvisor.driver.support.xml.XmlElement;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.Call;

/** Writes what QEMU reports of a guest as libvirt's XML; what it does not report is not there. */
final class GuestXml {
  /** QEMU says no secrets, and there is no other definition than that of the running guest. */
  private static final Set<XmlOption> KNOWN = Set.of(XmlOption.SECURE);

  private GuestXml() {}

  static String of(Call call, Guest guest, Set<XmlOption> options) {
    for (XmlOption option : options) {
      if (!KNOWN.contains(option)) {
        throw unsupported(guest.ref(), option);
      }
    }
    DomainInfo info = GuestInfo.of(call, guest);
    return document(info, devices(PluggedDrive.all(call, guest))).toXml();
  }

  private static XmlElement document(DomainInfo info, XmlElement devices) {
    DomainRef ref = info.domain();
    XmlElement domain =
        XmlElement.named("domain")
            .with("type", "qemu")
            .with("id", String.valueOf(ref.id().orElse(0)))
            .add("name", ref.name())
            .add("uuid", ref.uuid().toString());
    domain = memory(domain, "memory", info.maximumMemoryKiB());
    domain = memory(domain, "currentMemory", info.memoryKiB());
    OptionalInt vcpus = info.vcpus();
    if (vcpus.isPresent()) {
      domain = domain.add("vcpu", String.valueOf(vcpus.getAsInt()));
    }
    return domain.add(XmlElement.named("os").add("type", "hvm")).add(devices);
  }

  private static XmlElement memory(XmlElement domain, String name, OptionalLong kib) {
    return kib.isEmpty()
        ? domain
        : domain.add(
            XmlElement.named(name).with("unit", "KiB").withText(String.valueOf(kib.getAsLong())));
  }

  private static XmlElement devices(List<PluggedDrive> drives) {
    XmlElement devices = XmlElement.named("devices");
    for (PluggedDrive drive : drives) {
      devices = devices.add(disk(drive));
    }
    return devices;
  }

  private static XmlElement disk(PluggedDrive plugged) {
    DeviceKind kind = plugged.kind();
    String type = plugged.drive().medium().map(Medium::type).orElse("file");
    XmlElement disk = XmlElement.named("disk").with("type", type).with("device", kind.device());
    XmlElement driver = XmlElement.named("driver").with("name", "qemu");
    XmlElement target = XmlElement.named("target").with("dev", plugged.drive().target());
    disk =
        plugged
            .drive()
            .medium()
            .map(medium -> driver.with("type", medium.format()))
            .map(disk::add)
            .orElse(disk);
    disk = plugged.drive().medium().map(GuestXml::source).map(disk::add).orElse(disk);
    disk = disk.add(kind.bus().map(bus -> target.with("bus", bus)).orElse(target));
    boolean readOnly =
        plugged.drive().medium().map(Medium::readOnly).orElse(kind.device().equals("cdrom"));
    return readOnly ? disk.add(XmlElement.named("readonly")) : disk;
  }

  private static XmlElement source(Medium medium) {
    String attribute =
        switch (medium.type()) {
          case "block" -> "dev";
          case "network" -> "name";
          default -> "file";
        };
    return XmlElement.named("source").with(attribute, medium.source());
  }

  private static VirtException unsupported(DomainRef ref, XmlOption option) {
    return VirtException.of(
            ErrorCode.ARGUMENT_UNSUPPORTED,
            ErrorDomain.QEMU,
            "domain '"
                + ref.name()
                + "': no XML with '"
                + option
                + "', an attached QEMU has its running XML alone")
        .about(ref)
        .leaving(Outcome.NOTHING_CHANGED);
  }
}
