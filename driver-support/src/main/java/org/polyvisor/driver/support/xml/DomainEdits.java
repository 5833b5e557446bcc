package org.polyvisor.driver.support.xml;

import java.util.Optional;
import java.util.function.Predicate;
import org.polyvisor.annotation.API;
import org.polyvisor.model.MetadataKey;

/**
 * Definitions that differ from another in one thing, all else being as it was given.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DomainEdits {
  private DomainEdits() {}

  /**
   * Under another name.
   *
   * @throws org.polyvisor.error.InvalidDefinitionException if a domain cannot have it
   */
  public static DomainDefinition renamed(DomainDefinition given, String name) {
    return given.with(Placing.set(given.document(), text("name", name)));
  }

  /** With another limit of memory, in KiB; the memory in use is at most that. */
  public static DomainDefinition withMemory(DomainDefinition given, long memoryKiB) {
    XmlElement changed = kib(given.document(), "memory", memoryKiB, "uuid", "name");
    return withCurrentMemory(given.with(changed), Math.min(given.currentMemoryKiB(), memoryKiB));
  }

  /** With other memory in use, in KiB, at most the limit. */
  public static DomainDefinition withCurrentMemory(DomainDefinition given, long memoryKiB) {
    return given.with(kib(given.document(), "currentMemory", memoryKiB, "memory"));
  }

  /** With another limit of virtual CPUs; the number in use is at most that. */
  public static DomainDefinition withVcpus(DomainDefinition given, int count) {
    return vcpus(given, count, Math.min(given.currentVcpus(), count));
  }

  /** With another number of virtual CPUs in use, at most the limit. */
  public static DomainDefinition withCurrentVcpus(DomainDefinition given, int count) {
    return vcpus(given, given.vcpus(), count);
  }

  /** A text that is only kept, if it is there. */
  public static Optional<String> metadata(DomainDefinition given, MetadataKey key) {
    return switch (key.kind()) {
      case TITLE -> given.title();
      case DESCRIPTION -> given.description();
      case ELEMENT -> element(given, key).map(found -> MetadataElements.taken(found, key).toXml());
    };
  }

  /**
   * With a text that is only kept, or without it.
   *
   * @throws org.polyvisor.error.InvalidDefinitionException if it cannot be one
   */
  public static DomainDefinition withMetadata(
      DomainDefinition given, MetadataKey key, Optional<String> value) {
    return switch (key.kind()) {
      case TITLE -> given.with(text(given.document(), "title", value, "uuid", "name"));
      case DESCRIPTION ->
          given.with(text(given.document(), "description", value, "title", "uuid", "name"));
      case ELEMENT -> element(given, key, value.map(xml -> MetadataElements.given(xml, key)));
    };
  }

  private static DomainDefinition element(
      DomainDefinition given, MetadataKey key, Optional<XmlElement> added) {
    XmlElement document = given.document();
    XmlElement metadata = document.child("metadata").orElseGet(() -> XmlElement.named("metadata"));
    XmlElement without = element(given, key).map(metadata::remove).orElse(metadata);
    XmlElement with = added.map(without::add).orElse(without);
    return given.with(Placing.set(document, with, "description", "title", "genid", "uuid", "name"));
  }

  private static Optional<XmlElement> element(DomainDefinition given, MetadataKey key) {
    Predicate<XmlNode> wanted =
        node ->
            node instanceof XmlElement
                && ((XmlElement) node).name().namespace().equals(key.namespace());
    return given
        .document()
        .child("metadata")
        .flatMap(metadata -> metadata.nodes().stream().filter(wanted).findFirst())
        .map(XmlElement.class::cast);
  }

  private static XmlElement text(
      XmlElement document, String name, Optional<String> value, String... after) {
    return value
        .filter(text -> !text.isEmpty())
        .map(text -> Placing.set(document, text(name, text), after))
        .orElseGet(() -> Placing.remove(document, name));
  }

  private static XmlElement text(String name, String text) {
    return XmlElement.named(name).withText(text);
  }

  private static XmlElement kib(XmlElement document, String name, long value, String... after) {
    XmlElement element = document.child(name).orElseGet(() -> XmlElement.named(name));
    XmlElement set = element.with("unit", "KiB").withText(String.valueOf(value));
    return Placing.set(document, set, after);
  }

  private static DomainDefinition vcpus(DomainDefinition given, int maximum, int current) {
    XmlElement old = given.document().child("vcpu").orElseGet(() -> XmlElement.named("vcpu"));
    XmlElement plain = old.withText(String.valueOf(maximum)).without("current");
    XmlElement set = current == maximum ? plain : plain.with("current", String.valueOf(current));
    return given.with(Placing.set(given.document(), set, "currentMemory", "memory"));
  }
}
