package org.polyvisor.driver.support.xml;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.polyvisor.annotation.API;

/**
 * A domain as its XML describes it: what Polyvisor understands as typed values, and the document
 * with all the rest, so that it survives.
 *
 * <p>Errors are {@link org.polyvisor.error.InvalidDefinitionException} with line, column and
 * element, be it syntax or meaning. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DomainDefinition {
  private final XmlElement document;
  private final Strictness strictness;
  private final String type;
  private final String name;
  private final Optional<UUID> uuid;
  private final Optional<String> title;
  private final Optional<String> description;
  private final long memoryKiB;
  private final long currentMemoryKiB;
  private final int vcpus;
  private final int currentVcpus;
  private final Optional<String> osType;
  private final List<DiskDefinition> disks;
  private final List<InterfaceDefinition> interfaces;

  private DomainDefinition(XmlElement document, Strictness strictness) {
    DomainReader reader = new DomainReader(document, strictness);
    this.document = document;
    this.strictness = strictness;
    this.type = reader.type();
    this.name = reader.name();
    this.uuid = reader.uuid();
    this.title = reader.title();
    this.description = reader.description();
    this.memoryKiB = reader.memoryKiB();
    this.currentMemoryKiB = reader.currentMemoryKiB(memoryKiB);
    this.vcpus = reader.vcpus();
    this.currentVcpus = reader.currentVcpus(vcpus);
    this.osType = reader.osType();
    this.disks = reader.disks();
    this.interfaces = reader.interfaces();
    reader.checkRules();
  }

  /** Takes what an app wants to define: words that libvirt does not have are errors. */
  public static DomainDefinition parse(String xml) {
    return of(XmlElement.parse(xml));
  }

  /** The same for a document that was read already. */
  public static DomainDefinition of(XmlElement document) {
    return new DomainDefinition(document, Strictness.DEFINITION);
  }

  /** Takes what a hypervisor says of a domain: words that are new to us stay as they are. */
  public static DomainDefinition read(String xml) {
    return new DomainDefinition(XmlElement.parse(xml), Strictness.REPORT);
  }

  /** The document, with all that stood in it. */
  public XmlElement document() {
    return document;
  }

  /** The kind of hypervisor, as {@code kvm}. */
  public String type() {
    return type;
  }

  /** The name: not empty, no control character, no '/'. */
  public String name() {
    return name;
  }

  /** The UUID, if the definition has one. */
  public Optional<UUID> uuid() {
    return uuid;
  }

  /** A short description. */
  public Optional<String> title() {
    return title;
  }

  /** A long description. */
  public Optional<String> description() {
    return description;
  }

  /** The most memory it may have, in KiB, more than 0. */
  public long memoryKiB() {
    return memoryKiB;
  }

  /** The memory it begins with, in KiB, at most {@link #memoryKiB()}. */
  public long currentMemoryKiB() {
    return currentMemoryKiB;
  }

  /** The most virtual CPUs it may have, 1 or more. */
  public int vcpus() {
    return vcpus;
  }

  /** The virtual CPUs it begins with, 1 or more. */
  public int currentVcpus() {
    return currentVcpus;
  }

  /** What it boots, as {@code hvm}. */
  public Optional<String> osType() {
    return osType;
  }

  /** Its disks, in order; no two with one target. */
  public List<DiskDefinition> disks() {
    return disks;
  }

  /** Its network interfaces, in order. */
  public List<InterfaceDefinition> interfaces() {
    return interfaces;
  }

  /** The same with a UUID. */
  public DomainDefinition withUuid(UUID value) {
    XmlElement element = XmlElement.named("uuid").withText(value.toString());
    return with(Placing.set(document, element, "name"));
  }

  /**
   * The same with another document.
   *
   * @throws org.polyvisor.error.InvalidDefinitionException if it is none of a domain
   */
  public DomainDefinition with(XmlElement changed) {
    return new DomainDefinition(changed, strictness);
  }

  /**
   * As text: with the id of a running domain or without one, amounts of memory in KiB, all else as
   * it was given.
   */
  public String toXml(OptionalInt id) {
    XmlElement memory = kib("memory", memoryKiB);
    XmlElement current = kib("currentMemory", currentMemoryKiB);
    XmlElement shown = Placing.set(Placing.set(document, memory, "name"), current, "memory");
    XmlElement numbered =
        id.isPresent() ? shown.with("id", String.valueOf(id.getAsInt())) : shown.without("id");
    return numbered.toXml();
  }

  /** The same without secrets: passwords of graphical consoles. */
  public DomainDefinition withoutSecrets() {
    Optional<XmlElement> devices = document.child("devices");
    if (devices.isEmpty() || devices.get().children("graphics").isEmpty()) {
      return this;
    }
    XmlElement changed = devices.get();
    for (XmlElement graphics : devices.get().children("graphics")) {
      changed = changed.replace(graphics, graphics.without("passwd"));
    }
    return new DomainDefinition(document.replace(devices.get(), changed), strictness);
  }

  @Override
  public String toString() {
    return "definition of domain '" + name + "'";
  }

  private XmlElement kib(String element, long value) {
    XmlElement given = document.child(element).orElseGet(() -> XmlElement.named(element));
    return given.with("unit", "KiB").withText(String.valueOf(value));
  }
}
