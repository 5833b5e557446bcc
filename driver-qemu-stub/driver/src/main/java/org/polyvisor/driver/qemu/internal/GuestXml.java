package org.polyvisor.driver.qemu.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.polyvisor.driver.qemu.internal.guest.DeviceKind;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.driver.qemu.internal.guest.Machine;
import org.polyvisor.driver.qemu.internal.guest.Medium;
import org.polyvisor.driver.qemu.internal.guest.PluggedDrive;
import org.polyvisor.driver.support.xml.XmlComment;
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
    Machine machine = Machine.of(call, guest);
    XmlElement domain =
        head(info, machine).add(os(machine)).add(devices(PluggedDrive.all(call, guest)));
    String version = guest.identity().version();
    return (version.isEmpty() ? domain : domain.add(new XmlComment(" QEMU " + version + " ")))
        .toXml();
  }

  private static XmlElement head(DomainInfo info, Machine machine) {
    DomainRef ref = info.domain();
    XmlElement domain =
        XmlElement.named("domain")
            .with("type", machine.accelerator())
            .with("id", String.valueOf(ref.id().orElse(0)))
            .add("name", ref.name())
            .add("uuid", ref.uuid().toString());
    domain = memory(domain, "memory", info.maximumMemoryKiB());
    domain = memory(domain, "currentMemory", info.memoryKiB());
    OptionalInt vcpus = info.vcpus();
    return vcpus.isPresent() ? domain.add("vcpu", String.valueOf(vcpus.getAsInt())) : domain;
  }

  private static XmlElement os(Machine machine) {
    XmlElement type = XmlElement.named("type").withText("hvm");
    type = with(type, "arch", machine.architecture());
    return XmlElement.named("os").add(with(type, "machine", machine.type()));
  }

  private static XmlElement with(XmlElement element, String attribute, Optional<String> value) {
    return value.map(known -> element.with(attribute, known)).orElse(element);
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
    Optional<Medium> medium = plugged.drive().medium();
    XmlElement disk =
        XmlElement.named("disk")
            .with("type", medium.map(Medium::type).orElse("file"))
            .with("device", kind.device());
    XmlElement target = XmlElement.named("target").with("dev", plugged.drive().target());
    disk = medium.map(GuestXml::driver).map(disk::add).orElse(disk);
    disk = medium.map(GuestXml::source).map(disk::add).orElse(disk);
    disk = disk.add(with(target, "bus", kind.bus()));
    boolean readOnly = medium.map(Medium::readOnly).orElse(kind.device().equals("cdrom"));
    return readOnly ? disk.add(XmlElement.named("readonly")) : disk;
  }

  private static XmlElement driver(Medium medium) {
    return XmlElement.named("driver").with("name", "qemu").with("type", medium.format());
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
