package org.polyvisor.driver.support.xml;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What libvirt refuses of devices beyond words: what must go with what, and what there is once. */
final class DeviceRules {
  private static final Map<String, String> CHARACTER_SOURCES =
      Map.of("tcp", "host", "udp", "service", "unix", "path", "file", "path", "pipe", "path");

  private static final Set<String> ROOTS = Set.of("pci-root", "pcie-root");

  private DeviceRules() {}

  static void check(XmlElement devices) {
    devices.children("disk").forEach(DiskRules::check);
    devices.children("interface").forEach(InterfaceRules::check);
    devices.children("serial").forEach(DeviceRules::checkCharacter);
    devices.children("parallel").forEach(DeviceRules::checkCharacter);
    checkControllers(devices);
    refuseSecond(devices, "memballoon");
    checkUnique(devices);
  }

  private static void checkCharacter(XmlElement device) {
    String type = device.attribute("type").orElse("pty");
    String needed = CHARACTER_SOURCES.getOrDefault(type, "");
    Optional<XmlElement> source = device.child("source");
    if (!needed.isEmpty() && source.flatMap(given -> given.attribute(needed)).isEmpty()) {
      throw source
          .orElse(device)
          .place()
          .wrong("a " + type + " device lacks its <source " + needed + "='...'/>");
    }
  }

  private static void checkControllers(XmlElement devices) {
    Set<String> taken = new HashSet<>();
    for (XmlElement controller : devices.children("controller")) {
      Optional<String> index = controller.attribute("index");
      boolean root = controller.attribute("model").filter(ROOTS::contains).isPresent();
      if (root && index.filter(given -> !given.equals("0")).isPresent()) {
        throw controller.place().wrong("the root of the PCI bus has index 0");
      }
      String name =
          controller.attribute("type").orElse("ide") + " controller '" + index.orElse("") + "'";
      if (index.isPresent() && !isUsb(controller) && !taken.add(name)) {
        throw controller.place().wrong("an earlier device is " + name + ", too");
      }
    }
  }

  /** Names and places on a bus. */
  private static void checkUnique(XmlElement devices) {
    Set<String> taken = new HashSet<>();
    for (XmlElement device : devices.children()) {
      Optional<XmlElement> alias = device.child("alias");
      if (alias.flatMap(one -> one.attribute("name")).filter(n -> !taken.add(n)).isPresent()) {
        throw alias.get().place().wrong("<alias> is that of an earlier device");
      }
      Optional<XmlElement> address = device.child("address").filter(DeviceRules::isPci);
      if (address.isPresent() && !taken.add(pci(address.get()))) {
        throw address.get().place().wrong("<address> on the PCI bus is that of an earlier device");
      }
    }
  }

  private static boolean isPci(XmlElement address) {
    return address.attribute("type").filter("pci"::equals).isPresent()
        && address.attribute("slot").isPresent();
  }

  private static String pci(XmlElement address) {
    return Stream.of("domain", "bus", "slot", "function")
        .map(part -> address.attribute(part).orElse("0").toLowerCase(Locale.ROOT))
        .map(text -> text.replaceFirst("^(0x)?0*", ""))
        .collect(Collectors.joining(":", "pci ", ""));
  }

  /** Several functions of one USB controller have one index. */
  private static boolean isUsb(XmlElement controller) {
    return controller.attribute("type").filter("usb"::equals).isPresent();
  }

  private static void refuseSecond(XmlElement devices, String kind) {
    if (devices.children(kind).size() > 1) {
      throw devices.children(kind).get(1).place().wrong("a second <" + kind + ">: there is one");
    }
  }
}
