package org.polyvisor.driver.support.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.VirtException;

/**
 * Reads a document that is not to be trusted: no document type, no entities but XML's own five,
 * bounded size, depth and number of elements. One document, one thread.
 */
final class XmlReader {
  private static final String NO_DOCTYPE =
      "a document type (<!DOCTYPE>) and entities of one's own are not allowed";

  private final String text;
  private final XmlLimits limits;
  private final TagPlaces places;
  private final Deque<OpenElement> open = new ArrayDeque<>();
  private int elements;

  private XmlReader(String text, XmlLimits limits) {
    this.text = text;
    this.limits = limits;
    this.places = new TagPlaces(text);
  }

  static XmlElement read(String xml, XmlLimits limits) {
    if (xml.length() > limits.maximumCharacters()) {
      throw InvalidDefinitionException.at(
          0,
          0,
          "",
          "XML of " + xml.length() + " characters: at most " + limits.maximumCharacters());
    }
    return new XmlReader(normal(xml), limits).document();
  }

  /** As a parser must see it anyway; done first, so that offsets mean the same to all. */
  private static String normal(String xml) {
    String unmarked = xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
    return unmarked.indexOf('\r') < 0
        ? unmarked
        : unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  private XmlElement document() {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      try {
        return root(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw notWellFormed(e);
    } catch (VirtException e) {
      throw e;
    } catch (RuntimeException e) {
      // The JDK's parser is known to let some of these out for hostile input.
      throw wrongHere("not well-formed XML: " + e).causedBy(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private XmlElement root(XMLStreamReader reader) throws XMLStreamException {
    List<XmlElement> roots = new ArrayList<>(1);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> end(roots);
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw wrongAt(reader.getLocation(), NO_DOCTYPE);
        case XMLStreamConstants.COMMENT -> add(new XmlComment(reader.getText()));
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> add(StreamValues.instruction(reader));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            add(new XmlText(reader.getText()));
        default -> {} // the document's own begin and end
      }
    }
    if (roots.isEmpty()) {
      throw wrongHere("not well-formed XML: no element");
    }
    return roots.get(0);
  }

  private void start(XMLStreamReader reader) {
    XmlPlace place = place(reader);
    if (open.size() >= limits.maximumDepth()) {
      throw place.wrong("elements nested deeper than " + limits.maximumDepth());
    }
    if (++elements > limits.maximumElements()) {
      throw place.wrong("more than " + limits.maximumElements() + " elements");
    }
    XmlElement.Head head =
        new XmlElement.Head(StreamValues.name(reader), place, StreamValues.declarations(reader));
    open.push(new OpenElement(head, StreamValues.attributes(reader)));
  }

  private void end(List<XmlElement> roots) {
    XmlElement done = open.pop().close();
    if (open.isEmpty()) {
      roots.add(done);
    } else {
      add(done);
    }
  }

  private void add(XmlNode node) {
    OpenElement innermost = open.peek();
    if (innermost != null) {
      innermost.nodes.add(node);
    }
  }

  private XmlPlace place(XMLStreamReader reader) {
    places.moveTo(reader.getLocation());
    String name = StreamValues.name(reader).qualified();
    String path = open.isEmpty() ? name : path() + "/" + name;
    return new XmlPlace(places.line(), places.column(), path);
  }

  private String path() {
    OpenElement innermost = open.peek();
    return innermost == null ? "" : innermost.head.place().path();
  }

  private VirtException notWellFormed(XMLStreamException e) {
    String said = e.getMessage() == null ? "no reason given" : e.getMessage();
    String reason = said.replaceFirst("(?s)^.*?Message: ", "").replaceAll("\\s+", " ").strip();
    return wrongAt(e.getLocation(), "not well-formed XML: " + reason).causedBy(e);
  }

  private InvalidDefinitionException wrongAt(@Nullable Location location, String message) {
    return location == null
        ? wrongHere(message)
        : InvalidDefinitionException.at(
            Math.max(1, location.getLineNumber()),
            Math.max(1, location.getColumnNumber()),
            path(),
            message);
  }

  private InvalidDefinitionException wrongHere(String message) {
    return InvalidDefinitionException.at(places.line(), places.column(), path(), message);
  }

  /** An element whose end has not come yet. */
  private static final class OpenElement {
    private final XmlElement.Head head;
    private final List<XmlAttribute> attributes;
    private final List<XmlNode> nodes = new ArrayList<>();

    OpenElement(XmlElement.Head head, List<XmlAttribute> attributes) {
      this.head = head;
      this.attributes = attributes;
    }

    XmlElement close() {
      return new XmlElement(head, attributes, nodes);
    }
  }
}
