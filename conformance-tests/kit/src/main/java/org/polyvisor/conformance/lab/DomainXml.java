package org.polyvisor.conformance.lab;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.opentest4j.AssertionFailedError;
import org.polyvisor.annotation.API;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads as much of a domain's XML as the kit needs, and gives a template another identity. It
 * trusts the driver as little as the driver should trust an app: no document type, no entities.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DomainXml {
  private static final Pattern NAME = Pattern.compile("<name>[^<]*</name>");
  private static final Pattern UUID_ELEMENT = Pattern.compile("\\s*<uuid>[^<]*</uuid>");
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private final Element root;

  private DomainXml(Element root) {
    this.root = root;
  }

  /** Reads it; the requirement fails if it is not well-formed. */
  public static DomainXml parse(String xml) {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      // What is wrong is thrown; the default handler prints it as well.
      builder.setErrorHandler(new DefaultHandler());
      Document document = builder.parse(new InputSource(new StringReader(xml)));
      return new DomainXml(document.getDocumentElement());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionFailedError("the XML is not well-formed: " + e.getMessage(), e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(NO_DOCTYPE, true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setExpandEntityReferences(false);
    return factory;
  }

  /** A template under another name and UUID. */
  public static String renamed(String template, String name, UUID uuid) {
    return withName(template, "<name>" + name + "</name><uuid>" + uuid + "</uuid>");
  }

  /** A template under another name, without a UUID. */
  public static String withoutUuid(String template, String name) {
    return withName(template, "<name>" + name + "</name>");
  }

  /** A template without a name. */
  public static String nameless(String template) {
    return withName(template, "");
  }

  private static String withName(String template, String replacement) {
    Matcher name = NAME.matcher(UUID_ELEMENT.matcher(template).replaceFirst(""));
    if (!name.find()) {
      throw new IllegalArgumentException("the template has no <name>");
    }
    return name.replaceFirst(Matcher.quoteReplacement(replacement));
  }

  /** The name of the root element. */
  public String rootName() {
    return root.getTagName();
  }

  /** The text of a child of the root; empty if it is not there. */
  public String child(String name) {
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return node.getTextContent().strip();
      }
    }
    return "";
  }

  /** All text in it. */
  public String text() {
    return root.getTextContent().strip();
  }

  /** An attribute of the root; empty if it is not there. */
  public String attribute(String name) {
    return root.getAttribute(name);
  }

  /** An attribute of an inner element, the first of its name; empty if it is not there. */
  public String innerAttribute(String element, String name) {
    NodeList found = root.getElementsByTagName(element);
    return found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute(name);
  }

  /** How many inner elements have this name. */
  public long count(String element) {
    return root.getElementsByTagName(element).getLength();
  }

  /** How many inner elements have this attribute with this value. */
  public long count(String element, String name, String value) {
    NodeList found = root.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .filter(i -> ((Element) found.item(i)).getAttribute(name).equals(value))
        .count();
  }

  /** The targets of the disks, in their order. */
  public List<String> diskTargets() {
    NodeList disks = root.getElementsByTagName("disk");
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < disks.getLength(); i++) {
      NodeList found = ((Element) disks.item(i)).getElementsByTagName("target");
      if (found.getLength() > 0) {
        targets.add(((Element) found.item(0)).getAttribute("dev"));
      }
    }
    return targets;
  }
}
