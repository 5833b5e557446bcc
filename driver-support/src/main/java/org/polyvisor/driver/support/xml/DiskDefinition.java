package org.polyvisor.driver.support.xml;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.polyvisor.annotation.API;
import org.polyvisor.model.BlockDevice;

/**
 * A disk of a definition. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DiskDefinition {
  private static final Set<String> DEVICES = sorted("disk", "cdrom", "floppy", "lun");
  private static final Set<String> TYPES =
      sorted("file", "block", "dir", "network", "volume", "nvme", "vhostuser", "vhostvdpa");
  private static final Set<String> BUSES =
      sorted("ide", "fdc", "scsi", "virtio", "xen", "usb", "uml", "sata", "sd");

  private final XmlElement element;
  private final BlockDevice device;

  private DiskDefinition(XmlElement element, BlockDevice device) {
    this.element = element;
    this.device = device;
  }

  static DiskDefinition of(XmlElement element, Strictness strictness) {
    XmlElement target =
        element
            .child("target")
            .orElseThrow(() -> element.place().wrong("the disk lacks its <target dev='...'/>"));
    String name =
        target
            .attribute("dev")
            .filter(dev -> !dev.isBlank())
            .orElseThrow(() -> target.place().wrong("<target> lacks its attribute 'dev'"));
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw target.place().wrong("the target has a control character in it");
    }
    String kind = element.attribute("device").orElse("disk");
    String type = element.attribute("type").orElse("file");
    strictness.check(element, "disk device", kind, DEVICES);
    strictness.check(element, "disk type", type, TYPES);
    BlockDevice.Builder device = BlockDevice.of(name, kind).type(type);
    target
        .attribute("bus")
        .ifPresent(bus -> device.bus(strictness.check(target, "disk bus", bus, BUSES)));
    source(element, type).ifPresent(device::source);
    return new DiskDefinition(element, device.build());
  }

  /** The name within the domain, as {@code vda}. */
  public String target() {
    return device.target();
  }

  /** The same, as the model has it. */
  public BlockDevice device() {
    return device;
  }

  /** Whether nobody writes to it: a CD never is. */
  public boolean isReadOnly() {
    return device.device().equals("cdrom") || element.child("readonly").isPresent();
  }

  /** Where it stands in the document. */
  public XmlElement element() {
    return element;
  }

  @Override
  public String toString() {
    return device.toString();
  }

  private static Optional<String> source(XmlElement disk, String type) {
    return disk.child("source")
        .flatMap(source -> path(source, type))
        .filter(path -> !path.isEmpty());
  }

  private static Optional<String> path(XmlElement source, String type) {
    return switch (type) {
      case "file", "dir" -> source.attribute(type);
      case "block", "vhostvdpa" -> source.attribute("dev");
      case "network" -> source.attribute("name");
      case "vhostuser" -> source.attribute("path");
      case "volume" ->
          source
              .attribute("volume")
              .map(name -> source.attribute("pool").map(pool -> pool + "/").orElse("") + name);
      default -> Optional.empty();
    };
  }

  private static Set<String> sorted(String... words) {
    return new TreeSet<>(Set.of(words));
  }
}
