package org.polyvisor.driver.support.xml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.polyvisor.annotation.API;

/**
 * Definitions with a device more, less or changed. A disk is known by its target, an interface by
 * its MAC address, another by all that the given XML says of it.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DeviceEdits {
  private static final Set<String> KINDS =
      new TreeSet<>(
          Set.of(
              "audio",
              "channel",
              "console",
              "controller",
              "crypto",
              "disk",
              "filesystem",
              "graphics",
              "hostdev",
              "hub",
              "input",
              "interface",
              "iommu",
              "lease",
              "memballoon",
              "memory",
              "nvram",
              "panic",
              "parallel",
              "redirdev",
              "rng",
              "serial",
              "shmem",
              "smartcard",
              "sound",
              "tpm",
              "video",
              "vsock",
              "watchdog"));

  private DeviceEdits() {}

  /**
   * Reads a device.
   *
   * @throws org.polyvisor.error.InvalidDefinitionException if it is none; says where
   */
  public static XmlElement parse(String xml) {
    XmlElement device = XmlElement.parse(xml);
    String kind = device.name().local();
    if (!device.name().namespace().isEmpty() || !KINDS.contains(kind)) {
      String known = String.join(", ", KINDS);
      throw device.place().wrong("<" + kind + "> is no device that is known: " + known);
    }
    if (kind.equals("disk")) {
      DiskDefinition.of(device, Strictness.DEFINITION);
    }
    return device;
  }

  /** How people call it: a disk's target, an interface's MAC address, else its kind. */
  public static String name(XmlElement device) {
    String kind = device.name().local();
    return key(device).map(key -> kind + " '" + key + "'").orElse(kind);
  }

  /**
   * How events call it, in one word: its alias, else the target of a disk or an interface, else the
   * MAC address of an interface, else its kind.
   */
  public static String alias(XmlElement device) {
    return attribute(device, "alias", "name")
        .or(() -> attribute(device, "target", "dev"))
        .or(() -> key(device))
        .orElse(device.name().local());
  }

  private static Optional<String> attribute(XmlElement device, String child, String name) {
    return device
        .child(child)
        .flatMap(element -> element.attribute(name))
        .filter(text -> !text.isBlank());
  }

  /** The device of a definition that is meant. */
  public static Optional<XmlElement> find(DomainDefinition domain, XmlElement wanted) {
    return findAll(domain, wanted).stream().findFirst();
  }

  /** The devices of a definition that may be meant: interfaces can have one MAC address. */
  public static List<XmlElement> findAll(DomainDefinition domain, XmlElement wanted) {
    List<XmlElement> there =
        domain
            .document()
            .child("devices")
            .map(devices -> devices.children(wanted.name().local()))
            .orElse(List.of());
    Optional<String> key = key(wanted);
    return there.stream()
        .filter(device -> key.isPresent() ? key.equals(key(device)) : XmlMatch.says(device, wanted))
        .toList();
  }

  /** Whether no two devices of this kind may be known by the same. */
  public static boolean isUnique(XmlElement device) {
    return device.name().is("disk") && key(device).isPresent();
  }

  /** With one more, after the last of its kind. */
  public static DomainDefinition attached(DomainDefinition domain, XmlElement device) {
    XmlElement document = domain.document();
    XmlElement devices = document.child("devices").orElseGet(() -> XmlElement.named("devices"));
    List<XmlElement> siblings = devices.children(device.name().local());
    List<XmlElement> all = siblings.isEmpty() ? devices.children() : siblings;
    XmlElement changed =
        all.isEmpty() ? devices.add(device) : devices.insertAfter(all.get(all.size() - 1), device);
    return domain.with(Placing.set(document, changed));
  }

  /** Without one that is there. */
  public static DomainDefinition detached(DomainDefinition domain, XmlElement present) {
    return with(domain, present, Optional.empty());
  }

  /** With another in the place of one that is there. */
  public static DomainDefinition updated(
      DomainDefinition domain, XmlElement present, XmlElement changed) {
    return with(domain, present, Optional.of(changed));
  }

  private static DomainDefinition with(
      DomainDefinition domain, XmlElement present, Optional<XmlElement> changed) {
    XmlElement devices = domain.document().child("devices").orElseThrow();
    XmlElement edited =
        changed
            .map(device -> devices.replace(present, device))
            .orElseGet(() -> devices.remove(present));
    return domain.with(domain.document().replace(devices, edited));
  }

  private static Optional<String> key(XmlElement device) {
    return switch (device.name().local()) {
      case "disk" -> device.child("target").flatMap(target -> target.attribute("dev"));
      case "interface" ->
          device
              .child("mac")
              .flatMap(mac -> mac.attribute("address"))
              .map(address -> address.toLowerCase(Locale.ROOT));
      default -> Optional.empty();
    };
  }
}
