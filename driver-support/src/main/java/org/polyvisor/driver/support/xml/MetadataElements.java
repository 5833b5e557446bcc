package org.polyvisor.driver.support.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polyvisor.model.MetadataKey;

/**
 * The elements that other programs keep with a domain. Apps give and get them without a namespace,
 * as with libvirt; in the document they are in theirs.
 */
final class MetadataElements {
  private MetadataElements() {}

  /** As it stands in the document. */
  static XmlElement given(String xml, MetadataKey key) {
    XmlElement element = XmlElement.parse(xml);
    if (!XmlCharacters.isName(key.prefix())) {
      throw element.place().wrong("namespace prefix '" + key.prefix() + "': a name is expected");
    }
    Map<String, String> declared = new LinkedHashMap<>(element.declarations());
    declared.put(key.prefix(), key.namespace());
    XmlName name = new XmlName(key.namespace(), key.prefix(), element.name().local());
    return moved(element, name, declared, key, false);
  }

  /** As an app gets it. */
  static XmlElement taken(XmlElement element, MetadataKey key) {
    Map<String, String> declared = new LinkedHashMap<>(element.declarations());
    declared.values().removeIf(key.namespace()::equals);
    return moved(element, XmlName.plain(element.name().local()), declared, key, true);
  }

  private static XmlElement moved(
      XmlElement element,
      XmlName name,
      Map<String, String> declared,
      MetadataKey key,
      boolean out) {
    List<XmlNode> nodes = new ArrayList<>();
    for (XmlNode node : element.nodes()) {
      nodes.add(node instanceof XmlElement ? inner((XmlElement) node, key, out) : node);
    }
    XmlElement.Head head = new XmlElement.Head(name, element.place(), declared);
    return new XmlElement(head, element.attributes(), nodes);
  }

  private static XmlElement inner(XmlElement element, MetadataKey key, boolean out) {
    String from = out ? key.namespace() : "";
    XmlName name = element.name();
    if (name.namespace().equals(from)) {
      name =
          out
              ? XmlName.plain(name.local())
              : new XmlName(key.namespace(), key.prefix(), name.local());
    }
    return moved(element, name, element.declarations(), key, out);
  }
}
