package org.polyvisor.conform.internal.report;

import java.io.StringWriter;
import org.polyvisor.conform.internal.run.Plan;
import org.polyvisor.conform.internal.run.Row;
import org.polyvisor.conform.internal.run.RunResult;
import org.polyvisor.conformance.Result;
import org.polyvisor.conformance.catalogue.Requirement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A run for programs. */
public final class JsonReport {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonReport() {}

  /** The run, in one line. */
  public static String text(RunResult result) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("uri", result.uri());
      json.writeBooleanProperty("conforms", result.conforms());
      json.writeStringProperty("verdict", result.verdict());
      json.writeNumberProperty("seed", result.seed());
      json.writeStringProperty("began", result.began().toString());
      json.writeNumberProperty("millis", result.took().toMillis());
      for (Result one : Result.values()) {
        json.writeNumberProperty(word(one), result.count(one));
      }
      json.writeArrayPropertyStart("requirements");
      result.rows().forEach(row -> write(json, result, row));
      json.writeEndArray();
      json.writeEndObject();
    }
    return Visible.of(text.toString()); // so that UTF-8 can say all of it
  }

  /** What would be run, in one line. */
  static String plan(Plan plan) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      for (Requirement one : plan.requirements()) {
        json.writeStartObject();
        write(json, one);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return Visible.of(text.toString()); // so that UTF-8 can say all of it
  }

  private static void write(JsonGenerator json, RunResult result, Row row) {
    json.writeStartObject();
    write(json, row.requirement());
    json.writeStringProperty("result", word(row.result()));
    json.writeNumberProperty("millis", row.took().toMillis());
    text(json, "message", row.problem().message());
    text(json, "expected", row.problem().expected());
    text(json, "actual", row.problem().actual());
    if (row.failed()) {
      json.writeStringProperty("again", result.command() + row.requirement().id());
      json.writeArrayPropertyStart("calls");
      row.calls().forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Requirement requirement) {
    json.writeStringProperty("id", requirement.id());
    json.writeStringProperty("level", requirement.level().toString());
    json.writeStringProperty("profile", requirement.profile());
    json.writeStringProperty("sentence", requirement.sentence());
    json.writeStringProperty("source", requirement.source());
  }

  private static void text(JsonGenerator json, String name, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  /** As {@code notOffered}. */
  private static String word(Result result) {
    return switch (result) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case NOT_OFFERED -> "notOffered";
      case NOT_DRIVABLE -> "notDrivable";
      case DEVIATES -> "deviates";
      case EXCLUDED -> "excluded";
    };
  }
}
