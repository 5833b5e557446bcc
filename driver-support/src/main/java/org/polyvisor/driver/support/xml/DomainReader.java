package org.polyvisor.driver.support.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.polyvisor.error.InvalidDefinitionException;

/** Reads what is understood of a domain's document, and says where something is wrong. */
final class DomainReader {
  private static final Set<String> TYPES =
      new TreeSet<>(
          Set.of(
              "bhyve",
              "hvf",
              "hyperv",
              "kvm",
              "lxc",
              "openvz",
              "parallels",
              "qemu",
              "test",
              "vbox",
              "virt",
              "vmware",
              "vz",
              "xen"));
  private static final int MAXIMUM_VCPUS = 1_000_000;
  private static final int MAXIMUM_DIGITS = 7;

  private final XmlElement document;
  private final Strictness strictness;
  private final IdentityReader identity;

  DomainReader(XmlElement document, Strictness strictness) {
    this.document = document;
    this.strictness = strictness;
    this.identity = new IdentityReader(document, "domain");
  }

  /** Refuses what libvirt does. */
  void checkRules() {
    if (strictness == Strictness.DEFINITION) {
      DomainRules.check(document);
    }
  }

  String type() {
    String type =
        document
            .attribute("type")
            .orElseThrow(() -> document.place().wrong("<domain> lacks its attribute 'type'"));
    return strictness.check(document, "domain type", type, TYPES);
  }

  String name() {
    return identity.name();
  }

  Optional<UUID> uuid() {
    return identity.uuid();
  }

  Optional<String> description() {
    return document.child("description").map(XmlElement::text).filter(text -> !text.isEmpty());
  }

  Optional<String> title() {
    Optional<XmlElement> element = document.child("title");
    Optional<String> title = element.map(XmlElement::text).filter(text -> !text.isEmpty());
    if (title.isPresent() && title.get().indexOf('\n') >= 0) {
      throw element.get().place().wrong("the title has a line end in it");
    }
    return title;
  }

  long memoryKiB() {
    XmlElement element = first("memory", "it says how much memory the domain may have");
    long amount = amount(element);
    if (amount == 0) {
      throw element.place().wrong("memory 0: more is expected");
    }
    return amount;
  }

  long currentMemoryKiB(long maximum) {
    return document
        .child("currentMemory")
        .filter(element -> !element.text().isEmpty())
        .map(element -> Math.min(maximum, amount(element)))
        .filter(amount -> amount > 0)
        .orElse(maximum);
  }

  static long amount(XmlElement element) {
    try {
      return MemoryUnits.kib(element.text(), element.attribute("unit").orElse(""));
    } catch (IllegalArgumentException e) {
      throw element.place().wrong(element.name().local() + ": " + e.getMessage()).causedBy(e);
    }
  }

  int vcpus() {
    return document.child("vcpu").map(element -> vcpus(element, element.text())).orElse(1);
  }

  int currentVcpus(int maximum) {
    Optional<XmlElement> element = document.child("vcpu");
    Optional<String> current = element.flatMap(vcpu -> vcpu.attribute("current"));
    if (element.isEmpty() || current.isEmpty()) {
      return maximum;
    }
    int count = vcpus(element.get(), current.get());
    if (count > maximum) {
      throw element
          .get()
          .place()
          .wrong("current vcpus '" + count + "': at most the maximum, " + maximum);
    }
    return count;
  }

  private static int vcpus(XmlElement element, String text) {
    String number = MemoryUnits.unsigned(text);
    boolean right =
        MemoryUnits.isDigits(number)
            && number.length() <= MAXIMUM_DIGITS
            && Integer.parseInt(number) > 0
            && Integer.parseInt(number) <= MAXIMUM_VCPUS;
    if (!right) {
      throw element
          .place()
          .wrong(
              "vcpus '" + number + "': a whole number of 1 to " + MAXIMUM_VCPUS + " is expected");
    }
    return Integer.parseInt(number);
  }

  Optional<String> osType() {
    return document.child("os").flatMap(os -> os.child("type")).map(type -> type.text().strip());
  }

  List<DiskDefinition> disks() {
    List<DiskDefinition> disks = new ArrayList<>();
    Set<String> targets = new HashSet<>();
    for (XmlElement element : devices("disk")) {
      DiskDefinition disk = DiskDefinition.of(element, strictness);
      if (!targets.add(disk.target())) {
        throw element
            .child("target")
            .orElse(element)
            .place()
            .wrong("target '" + disk.target() + "' is taken by an earlier disk");
      }
      disks.add(disk);
    }
    return List.copyOf(disks);
  }

  List<InterfaceDefinition> interfaces() {
    return devices("interface").stream().map(InterfaceDefinition::of).toList();
  }

  private List<XmlElement> devices(String kind) {
    return document.child("devices").map(devices -> devices.children(kind)).orElse(List.of());
  }

  private XmlElement first(String name, String why) {
    return document.child(name).orElseThrow(() -> missing(name, why));
  }

  private InvalidDefinitionException missing(String name, String why) {
    return document.place().wrong("<" + name + "> is missing: " + why);
  }
}
