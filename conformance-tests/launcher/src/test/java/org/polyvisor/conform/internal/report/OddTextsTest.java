package org.polyvisor.conform.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.conform.internal.run.Problem;
import org.polyvisor.conform.internal.run.Row;
import org.polyvisor.conform.internal.run.RunResult;
import org.polyvisor.conformance.Result;
import org.polyvisor.conformance.catalogue.Level;
import org.polyvisor.conformance.catalogue.Requirement;
import org.w3c.dom.Element;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reports on a driver that says something which not every format has a place for. */
class OddTextsTest { // B144
  private static final String ODD =
      "q\"\\ ]]> <&'> \n\t\u0000\u001b[2J\u007f\u009b \u2028\u202e \ud83d\ude00 \ud800 \udc00 \ufffe\uffff";

  private static final String SHOWN =
      "q\"\\ ]]> <&'> \n\t\\u0000\\u001b[2J\\u007f\\u009b \\u2028\\u202e \ud83d\ude00 \\ud800 \\udc00"
          + " \\ufffe\\uffff";

  @TempDir private Path folder;
  private RunResult result;

  private static Row row(String id, Result result) {
    Requirement requirement =
        new Requirement(id, Level.MUST, "core", "F", "It holds.", "A.b", "", Set.of());
    Problem problem = new Problem(ODD, ODD, ODD, ODD);
    return new Row(requirement, result, Duration.ofMillis(1), problem, List.of(ODD));
  }

  @BeforeEach
  void writeThem() throws IOException {
    List<Row> rows = List.of(row("LIFE-001", Result.FAILED), row("LIFE-002", Result.NOT_OFFERED));
    result = new RunResult("odd:///x", 1, Instant.EPOCH, Duration.ZERO, "again ", rows);
    Reports.write(result, folder);
  }

  /** As it is in UTF-8, strictly. */
  private String written(String file) throws IOException {
    return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
  }

  @Test
  void jsonGivesTheSameTextBack() throws IOException {
    int found = 0;
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), written("report.json"))) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        found += token == JsonToken.VALUE_STRING && json.getString().equals(ODD) ? 1 : 0;
      }
    }
    assertThat(found).as("message, expected and actual of two, and a call").isEqualTo(7);
  }

  @Test
  void xmlIsWellFormedAndShowsWhatItHasNoPlaceFor() throws Exception {
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("TEST-conformance.xml").toFile())
            .getDocumentElement();
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    Element skipped = (Element) suite.getElementsByTagName("skipped").item(0);
    assertThat(failure.getTextContent()).isEqualTo(SHOWN);
    // An attribute's lines and tabs are blanks.
    assertThat(failure.getAttribute("message")).isEqualToNormalizingWhitespace(SHOWN);
    assertThat(skipped.getAttribute("message")).isEqualToNormalizingWhitespace(SHOWN);
  }

  @Test
  void thePageShowsItAsText() throws IOException {
    String escaped =
        SHOWN
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("'", "&#39;")
            .replace("\"", "&quot;");
    assertThat(written("report.html"))
        .contains(escaped)
        .doesNotContain("\u001b", "\u0000", "\u009b", "\ufffe");
  }

  @Test
  void theTerminalGetsNoControlCharacter() {
    String lines = String.join("\n", Summary.lines(result).stream().map(Visible::of).toList());
    assertThat(lines).contains(SHOWN).doesNotContain("\u001b", "\u0000", "\u009b");
  }
}
