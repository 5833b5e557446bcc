package org.polyvisor.cli.internal.io;

import java.io.StringWriter;
import java.util.Collection;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes values as JSON, each in one line. What would move a terminal's cursor, and half a
 * character, which UTF-8 cannot say, are escaped. Loaded only where JSON is wanted.
 */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** A text, number, boolean, {@link Fields} or collection of these. */
  public static String text(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, value);
    }
    // Jackson escapes what JSON demands; the others stand in texts alone, too.
    return Printable.replaced(text.toString(), "\\u%04x", "\\u%04x", "");
  }

  private static void write(JsonGenerator json, Object value) {
    if (value instanceof Fields) {
      json.writeStartObject();
      ((Fields) value)
          .map()
          .forEach(
              (name, field) -> {
                json.writeName(name);
                write(json, field);
              });
      json.writeEndObject();
    } else if (value instanceof Collection) {
      json.writeStartArray();
      ((Collection<?>) value).forEach(element -> write(json, element));
      json.writeEndArray();
    } else {
      scalar(json, value);
    }
  }

  private static void scalar(JsonGenerator json, Object value) {
    if (value instanceof Boolean) {
      json.writeBoolean((Boolean) value);
    } else if (value instanceof Double) {
      json.writeNumber((Double) value);
    } else if (value instanceof Number) {
      json.writeNumber(((Number) value).longValue());
    } else {
      json.writeString(value.toString());
    }
  }
}
