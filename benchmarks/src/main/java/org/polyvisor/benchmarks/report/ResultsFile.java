package org.polyvisor.benchmarks.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes rows for programs: a list of objects, a number that there is not being null. */
public final class ResultsFile {
  private ResultsFile() {}

  /** Writes them, in the place of what was there. */
  public static void write(Path file, List<Row> rows) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file);
        JsonGenerator json =
            new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartArray();
      for (Row row : rows) {
        json.writeRaw("\n");
        write(json, row);
      }
      json.writeEndArray();
      json.writeRaw("\n");
    }
  }

  private static void write(JsonGenerator json, Row row) {
    json.writeStartObject();
    json.writeStringProperty("name", row.goal().name());
    number(json, "value", row.value());
    json.writeStringProperty("unit", row.goal().unit());
    json.writeStringProperty("target", row.goal().bound().toString());
    json.writeBooleanProperty("met", row.isMet());
    number(json, "ceiling", row.ceiling().value());
    json.writeStringProperty("ceilingUnit", row.ceiling().unit());
    json.writeStringProperty("against", row.ceiling().what());
    json.writeStringProperty("remark", row.remark());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, double value) {
    if (Double.isNaN(value)) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, value);
    }
  }
}
