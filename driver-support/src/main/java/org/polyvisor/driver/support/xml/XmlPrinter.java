package org.polyvisor.driver.support.xml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an element as libvirt would. An element that was read, or has text in it, is written as it
 * stands; another is laid out, two blanks a level. Recursion is bounded, since reading bounds
 * depth.
 */
final class XmlPrinter {
  private static final String XML_PREFIX = "xml";

  private final StringBuilder out = new StringBuilder(4096);

  private XmlPrinter() {}

  static String print(XmlElement element) {
    XmlPrinter printer = new XmlPrinter();
    printer.element(element, Map.of("", ""), 0);
    return printer.out.append('\n').toString();
  }

  private void element(XmlElement element, Map<String, String> scope, int level) {
    Map<String, String> missing = missing(element, scope);
    out.append('<').append(element.name().qualified());
    element.attributes().forEach(a -> attribute(a.name().qualified(), a.value()));
    missing.forEach(
        (prefix, uri) -> attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
    if (element.nodes().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    Map<String, String> inner = new HashMap<>(scope);
    inner.putAll(missing);
    content(element, inner, level);
    out.append("</").append(element.name().qualified()).append('>');
  }

  private void content(XmlElement element, Map<String, String> scope, int level) {
    boolean read = element.place().line() > 0;
    boolean verbatim = read || element.nodes().stream().anyMatch(XmlText.class::isInstance);
    for (XmlNode node : element.nodes()) {
      if (!verbatim) {
        newLine(level + 1);
      }
      node(node, scope, level + 1);
    }
    if (!verbatim) {
      newLine(level);
    }
  }

  private void node(XmlNode node, Map<String, String> scope, int level) {
    if (node instanceof XmlElement) {
      element((XmlElement) node, scope, level);
    } else if (node instanceof XmlText) {
      XmlCharacters.text(out, ((XmlText) node).text());
    } else if (node instanceof XmlComment) {
      String text = XmlCharacters.raw(((XmlComment) node).text()).replace("--", "- -");
      out.append("<!--").append(text.endsWith("-") ? text + " " : text).append("-->");
    } else if (node instanceof XmlInstruction) {
      instruction((XmlInstruction) node);
    }
  }

  private void instruction(XmlInstruction node) {
    String data = XmlCharacters.raw(node.data()).replace("?>", "? >");
    out.append("<?").append(node.target()).append(data.isEmpty() ? "" : " " + data).append("?>");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("='");
    XmlCharacters.attribute(out, value);
    out.append('\'');
  }

  private void newLine(int level) {
    out.append('\n').append("  ".repeat(level));
  }

  /** What the element declares, and what it uses that was declared around it where it was read. */
  private static Map<String, String> missing(XmlElement element, Map<String, String> scope) {
    Map<String, String> needed = new LinkedHashMap<>(element.declarations());
    use(element.name(), scope, needed);
    element.attributes().stream()
        .map(XmlAttribute::name)
        .filter(name -> !name.prefix().isEmpty())
        .forEach(name -> use(name, scope, needed));
    return needed;
  }

  private static void use(XmlName name, Map<String, String> scope, Map<String, String> needed) {
    boolean known =
        name.prefix().equals(XML_PREFIX)
            || needed.containsKey(name.prefix())
            || name.namespace().equals(scope.get(name.prefix()));
    if (!known) {
      needed.put(name.prefix(), name.namespace());
    }
  }
}
