package org.polyvisor.driver.support.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Takes what a parser stands at, without its nulls. */
final class StreamValues {
  private StreamValues() {}

  static XmlName name(XMLStreamReader reader) {
    return new XmlName(
        orEmpty(reader.getNamespaceURI()), orEmpty(reader.getPrefix()), reader.getLocalName());
  }

  static Map<String, String> declarations(XMLStreamReader reader) {
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      found.put(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
    }
    return found;
  }

  static List<XmlAttribute> attributes(XMLStreamReader reader) {
    List<XmlAttribute> found = new ArrayList<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = orEmpty(reader.getAttributeNamespace(i));
      String prefix = orEmpty(reader.getAttributePrefix(i));
      XmlName name = new XmlName(namespace, prefix, reader.getAttributeLocalName(i));
      found.add(new XmlAttribute(name, reader.getAttributeValue(i)));
    }
    return found;
  }

  static XmlInstruction instruction(XMLStreamReader reader) {
    return new XmlInstruction(reader.getPITarget(), orEmpty(reader.getPIData()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
