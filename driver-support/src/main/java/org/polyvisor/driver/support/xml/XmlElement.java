package org.polyvisor.driver.support.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.polyvisor.annotation.API;

/**
 * An element, either read from a document (then it keeps all that stood in it, layout included, and
 * knows its place) or made by a driver from what it knows (then it is laid out as libvirt does).
 *
 * <p>Names without a word about namespaces mean those in no namespace, as libvirt's own are.
 * Immutable: the methods that change something return another element.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class XmlElement implements XmlNode {
  private final XmlName name;
  private final XmlPlace place;
  private final Map<String, String> declarations;
  private final List<XmlAttribute> attributes;
  private final List<XmlNode> nodes;

  XmlElement(XmlElement.Head head, List<XmlAttribute> attributes, List<? extends XmlNode> nodes) {
    this.name = head.name;
    this.place = head.place;
    this.declarations = head.declarations;
    this.attributes = List.copyOf(attributes);
    this.nodes = List.copyOf(nodes);
  }

  /**
   * Reads a definition, within {@link XmlLimits#DEFINITION}.
   *
   * @throws org.polyvisor.error.InvalidDefinitionException if it is not well-formed, has a document
   *     type or entities of its own, or is too large
   */
  public static XmlElement parse(String xml) {
    return parse(xml, XmlLimits.DEFINITION);
  }

  /** Reads a document within other limits. */
  public static XmlElement parse(String xml, XmlLimits limits) {
    return XmlReader.read(xml, limits);
  }

  /** An empty element. */
  public static XmlElement named(String name) {
    Head head = new Head(XmlName.plain(name), new XmlPlace(0, 0, name), Map.of());
    return new XmlElement(head, List.of(), List.of());
  }

  /** Its name. */
  public XmlName name() {
    return name;
  }

  /** Where it stood. */
  public XmlPlace place() {
    return place;
  }

  /** The namespaces that it declares, by prefix. */
  public Map<String, String> declarations() {
    return declarations;
  }

  /** Its attributes, namespace declarations not among them. */
  public List<XmlAttribute> attributes() {
    return attributes;
  }

  /** All that stands in it, in order. */
  public List<XmlNode> nodes() {
    return nodes;
  }

  /** The value of an attribute, if it is there. */
  public Optional<String> attribute(String wanted) {
    return attributes.stream()
        .filter(attribute -> attribute.name().is(wanted))
        .map(XmlAttribute::value)
        .findFirst();
  }

  /** The elements in it that are in no namespace. */
  public List<XmlElement> children() {
    return elements(child -> child.name.namespace().isEmpty());
  }

  /** The elements in it with this name. */
  public List<XmlElement> children(String wanted) {
    return elements(child -> child.name.is(wanted));
  }

  /** The first element in it with this name. */
  public Optional<XmlElement> child(String wanted) {
    return children(wanted).stream().findFirst();
  }

  /** The first element in it with this name in this namespace. */
  public Optional<XmlElement> child(String namespace, String local) {
    Predicate<XmlElement> is =
        child -> child.name.namespace().equals(namespace) && child.name.local().equals(local);
    return elements(is).stream().findFirst();
  }

  /** The text in it, without that in inner elements. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (XmlNode node : nodes) {
      if (node instanceof XmlText) {
        text.append(((XmlText) node).text());
      }
    }
    return text.toString();
  }

  /** With an attribute set; a new one comes last. */
  public XmlElement with(String attribute, String value) {
    XmlAttribute set = new XmlAttribute(XmlName.plain(attribute), value);
    List<XmlAttribute> changed = new ArrayList<>(attributes);
    int at = 0;
    while (at < changed.size() && !changed.get(at).name().is(attribute)) {
      at++;
    }
    if (at < changed.size()) {
      changed.set(at, set);
    } else {
      changed.add(set);
    }
    return new XmlElement(head(), changed, nodes);
  }

  /** Without an attribute. */
  public XmlElement without(String attribute) {
    List<XmlAttribute> changed = new ArrayList<>(attributes);
    changed.removeIf(present -> present.name().is(attribute));
    return new XmlElement(head(), changed, nodes);
  }

  /** With this text instead of all that stands in it. */
  public XmlElement withText(String text) {
    return withNodes(List.of(new XmlText(text)));
  }

  /** With one more node at its end. */
  public XmlElement add(XmlNode node) {
    List<XmlNode> changed = new ArrayList<>(nodes);
    changed.add(node);
    return withNodes(changed);
  }

  /** With a new element that has a text, at its end. */
  public XmlElement add(String child, String text) {
    return add(named(child).withText(text));
  }

  /** With another element in the place of one that stands in it. */
  public XmlElement replace(XmlElement old, XmlElement replacement) {
    List<XmlNode> changed = new ArrayList<>(nodes);
    changed.replaceAll(node -> node == old ? replacement : node);
    return withNodes(changed);
  }

  /** Without an element that stands in it, and without the layout before it. */
  public XmlElement remove(XmlElement child) {
    List<XmlNode> changed = new ArrayList<>();
    for (XmlNode node : nodes) {
      if (node == child) {
        int last = changed.size() - 1;
        if (last >= 0
            && changed.get(last) instanceof XmlText
            && ((XmlText) changed.get(last)).isBlank()) {
          changed.remove(last);
        }
      } else {
        changed.add(node);
      }
    }
    return withNodes(changed);
  }

  /** With a new element after one that stands in it, laid out as that one is. */
  public XmlElement insertAfter(XmlElement sibling, XmlElement added) {
    List<XmlNode> changed = new ArrayList<>();
    XmlNode before = new XmlText("");
    for (XmlNode node : nodes) {
      changed.add(node);
      if (node == sibling) {
        if (before instanceof XmlText && ((XmlText) before).isBlank()) {
          changed.add(before);
        }
        changed.add(added);
      }
      before = node;
    }
    changed.removeIf(node -> node.equals(new XmlText("")));
    return withNodes(changed);
  }

  /** With these nodes instead of all that stands in it. */
  public XmlElement withNodes(List<? extends XmlNode> others) {
    return new XmlElement(head(), attributes, others);
  }

  /** As text, ending in a line feed. Characters that XML does not have become U+FFFD. */
  public String toXml() {
    return XmlPrinter.print(this);
  }

  @Override
  public String toString() {
    return "<" + name.qualified() + "> at line " + place.line();
  }

  private Head head() {
    return new Head(name, place, declarations);
  }

  private List<XmlElement> elements(Predicate<XmlElement> wanted) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlNode node : nodes) {
      if (node instanceof XmlElement && wanted.test((XmlElement) node)) {
        found.add((XmlElement) node);
      }
    }
    return found;
  }

  /** What stays as it is when attributes and content change. */
  record Head(XmlName name, XmlPlace place, Map<String, String> declarations) {
    Head {
      Objects.requireNonNull(name, "name");
      declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
    }
  }
}
