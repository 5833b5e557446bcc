package org.polyvisor.driver.support.xml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What libvirt refuses of a disk. */
final class DiskRules {
  private static final Pattern TARGET = Pattern.compile("(fd|hd|vd|sd|xvd|ubd)[a-z]{1,6}");
  private static final Set<String> NEED_A_MEDIUM = Set.of("disk", "lun");

  private static final XmlRules NETWORK =
      XmlRules.of(
          """
          source protocol!=nbd|rbd|sheepdog|gluster|iscsi|http|https|ftp|ftps|tftp|ssh|vxhs|nfs
          source/host transport=tcp|unix|rdma port=#port
          """);

  private DiskRules() {}

  static void check(XmlElement disk) {
    checkSource(disk, disk.attribute("type").orElse("file"));
    disk.children("iotune").forEach(DiskRules::checkIoTune);
    disk.children("target").forEach(target -> checkTarget(disk, target));
  }

  private static void checkTarget(XmlElement disk, XmlElement target) {
    String name = target.attribute("dev").orElse("");
    boolean floppy = disk.attribute("device").filter("floppy"::equals).isPresent();
    boolean onFloppyBus = target.attribute("bus").map("fdc"::equals).orElse(floppy);
    if (!TARGET.matcher(name).matches()) {
      throw target
          .place()
          .wrong("target '" + name + "': a name as vda, sda, hda, fda, xvda or ubda is expected");
    }
    boolean ejected = disk.attribute("device").filter("cdrom"::equals).isPresent();
    String bus = target.attribute("bus").orElse(name.startsWith("vd") ? "virtio" : "");
    if (ejected && bus.equals("virtio")) {
      throw target.place().wrong("target '" + name + "': a cdrom on a bus virtio is never ejected");
    }
    if (floppy != name.startsWith("fd") || floppy != onFloppyBus) {
      throw target
          .place()
          .wrong("target '" + name + "': fda and the like, and bus fdc, are floppies");
    }
  }

  private static void checkIoTune(XmlElement tune) {
    for (String what : List.of("bytes_sec", "iops_sec")) {
      boolean total = tune.child("total_" + what).isPresent();
      if (total && (tune.child("read_" + what).or(() -> tune.child("write_" + what))).isPresent()) {
        throw tune.place().wrong("<total_" + what + "> excludes those of reads and writes");
      }
    }
  }

  private static void checkSource(XmlElement disk, String type) {
    String kind = disk.attribute("device").orElse("disk");
    Optional<XmlElement> source = disk.child("source");
    if (kind.equals("lun") && !Set.of("block", "network", "volume").contains(type)) {
      throw disk.place().wrong("disk device 'lun' is a block device, not of type '" + type + "'");
    }
    if (type.equals("network")) {
      checkNetwork(disk);
    }
    if (source.isPresent() && type.equals("volume")) {
      checkVolume(source.get());
    }
    if (NEED_A_MEDIUM.contains(kind) && isMissing(source, type)) {
      throw disk.place().wrong("the disk lacks its <source>, of type '" + type + "'");
    }
  }

  private static boolean isMissing(Optional<XmlElement> source, String type) {
    return switch (type) {
      case "file", "dir" -> lacks(source, type);
      case "block", "vhostvdpa" -> lacks(source, "dev");
      case "nvme", "vhostuser" -> lacks(source, "type");
      default -> source.isEmpty();
    };
  }

  private static boolean lacks(Optional<XmlElement> source, String attribute) {
    return source.flatMap(given -> given.attribute(attribute)).filter(v -> !v.isEmpty()).isEmpty();
  }

  private static void checkVolume(XmlElement source) {
    boolean pool = source.attribute("pool").isPresent();
    if (pool != source.attribute("volume").isPresent()) {
      throw source.place().wrong("<source> has one of 'pool' and 'volume': both are expected");
    }
  }

  private static void checkNetwork(XmlElement disk) {
    NETWORK.check(disk);
    for (XmlElement source : disk.children("source")) {
      boolean nbd = source.attribute("protocol").filter("nbd"::equals).isPresent();
      if (!nbd && lacks(Optional.of(source), "name")) {
        throw source.place().wrong("<source> lacks its attribute 'name'");
      }
      source.children("host").forEach(DiskRules::checkHost);
    }
  }

  private static void checkHost(XmlElement host) {
    boolean unix = host.attribute("transport").filter("unix"::equals).isPresent();
    String needed = unix ? "socket" : "name";
    if (host.attribute(needed).isEmpty()) {
      throw host.place().wrong("<host> lacks its attribute '" + needed + "'");
    }
  }
}
