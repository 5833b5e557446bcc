package org.polyvisor.driver.support.xml;

import java.util.Optional;
import java.util.OptionalInt;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.SnapshotInfo;

/**
 * A snapshot as its XML describes it. Immutable.
 *
 * @param name its name; empty if one is to be made up
 * @param description what somebody said of it
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SnapshotDefinition(Optional<String> name, Optional<String> description) {
  /**
   * Takes what an app wants: errors are {@link org.polyvisor.error.InvalidDefinitionException} with
   * line and column.
   */
  public static SnapshotDefinition parse(String xml) {
    XmlElement document = XmlElement.parse(xml);
    if (!document.name().is("domainsnapshot")) {
      String root = "<" + document.name().qualified() + ">";
      throw document.place().wrong(root + " is no snapshot: <domainsnapshot> is expected");
    }
    Optional<XmlElement> named = document.child("name");
    named.ifPresent(SnapshotDefinition::check);
    return new SnapshotDefinition(
        named.map(XmlElement::text).filter(text -> !text.isEmpty()),
        document.child("description").map(XmlElement::text).filter(text -> !text.isEmpty()));
  }

  private static void check(XmlElement element) {
    String name = element.text();
    boolean control = name.chars().anyMatch(Character::isISOControl);
    if (control || name.indexOf('/') >= 0 || name.startsWith(".")) {
      throw element
          .place()
          .wrong("snapshot name: no '/', no control character and no '.' at its begin is allowed");
    }
  }

  /** The same with a name. */
  public SnapshotDefinition named(String value) {
    return new SnapshotDefinition(Optional.of(value), description);
  }

  /**
   * As libvirt writes it.
   *
   * @param info when, of what state and after which it was taken
   * @param domain the domain as it was
   */
  public String toXml(SnapshotInfo info, DomainDefinition domain) {
    XmlElement document = XmlElement.named("domainsnapshot").add("name", info.name());
    if (description.isPresent()) {
      document = document.add("description", description.get());
    }
    document = document.add("state", state(info.state()));
    if (info.parent().isPresent()) {
      document = document.add(XmlElement.named("parent").add("name", info.parent().get()));
    }
    if (info.createdAt().isPresent()) {
      String second = String.valueOf(info.createdAt().get().getEpochSecond());
      document = document.add("creationTime", second);
    }
    return document
        .add(XmlElement.named("memory").with("snapshot", memory(info.state())))
        .add(disks(domain))
        .add(XmlElement.parse(domain.withoutSecrets().toXml(OptionalInt.empty())))
        .toXml();
  }

  private static String state(DomainState state) {
    if (state == DomainState.SHUTOFF) {
      return "shutoff";
    }
    return state == DomainState.PAUSED ? "paused" : "running";
  }

  private static String memory(DomainState state) {
    return state == DomainState.SHUTOFF ? "no" : "internal";
  }

  private static XmlElement disks(DomainDefinition domain) {
    XmlElement disks = XmlElement.named("disks");
    for (DiskDefinition disk : domain.disks()) {
      disks =
          disks.add(
              XmlElement.named("disk").with("name", disk.target()).with("snapshot", how(disk)));
    }
    return disks;
  }

  /** As the disk says of itself; what nobody writes needs no snapshot. */
  private static String how(DiskDefinition disk) {
    String usual = disk.isReadOnly() ? "no" : "internal";
    return disk.element().attribute("snapshot").orElse(usual);
  }
}
