package org.polyvisor.conform.internal.report;

import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.polyvisor.conform.internal.run.Row;
import org.polyvisor.conform.internal.run.RunResult;
import org.polyvisor.conformance.Result;

/** A run as JUnit writes it, for build servers. For one thread. */
final class XmlReport {
  private final XMLStreamWriter xml;

  private XmlReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String text(RunResult result) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new XmlReport(xml).suite(result);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.append('\n').toString();
  }

  private void suite(RunResult result) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", Visible.of("conformance of " + result.uri()));
    xml.writeAttribute("tests", Integer.toString(result.rows().size()));
    xml.writeAttribute("failures", Long.toString(result.count(Result.FAILED)));
    xml.writeAttribute("errors", "0");
    long passed = result.count(Result.PASSED) + result.count(Result.FAILED);
    xml.writeAttribute("skipped", Long.toString(result.rows().size() - passed));
    xml.writeAttribute("time", seconds(result.took()));
    xml.writeAttribute("timestamp", result.began().toString());
    for (Row row : result.rows()) {
      test(row);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void test(Row row) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "conformance." + row.requirement().area());
    xml.writeAttribute("name", row.requirement().id());
    xml.writeAttribute("time", seconds(row.took()));
    if (row.failed()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", Visible.of(row.problem().message()));
      xml.writeCharacters(Visible.of(row.problem().trace()));
      xml.writeEndElement();
    } else if (row.result() != Result.PASSED) {
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", Visible.of(row.problem().message()));
    }
    xml.writeEndElement();
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
  }
}
