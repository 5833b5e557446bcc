package org.polyvisor.driver.qemu.internal.qmp;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Between QMP's lines and JSON. Bounded in depth and size. Safe for any thread. */
final class QmpCodec {
  private static final int DEPTH = 500;
  private static final int NUMBER = 400;

  /** In an answer, and in the part of it that somebody here reads. */
  private static final Set<String> KEPT_LEAN =
      Set.of(
          "id",
          "return",
          "error",
          "class",
          "desc",
          "event",
          "data",
          "QMP",
          "device",
          "qdev",
          "node-name",
          "stats",
          "rd_operations",
          "rd_bytes",
          "rd_total_time_ns",
          "wr_operations",
          "wr_bytes",
          "wr_total_time_ns",
          "flush_operations",
          "flush_total_time_ns",
          "failed_rd_operations",
          "failed_wr_operations",
          "failed_flush_operations");

  private final JsonMapper mapper;

  QmpCodec(int limit) {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH)
            .maxStringLength(limit)
            .maxNumberLength(NUMBER)
            .maxDocumentLength(limit)
            .build();
    mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(bounds).build()).build();
  }

  JsonNode read(byte[] line) {
    try {
      JsonNode read = mapper.readTree(line);
      if (read.isObject()) {
        return read;
      }
      throw nonsense("a message that is no JSON object", line);
    } catch (JacksonException e) {
      throw nonsense("a message that is no JSON (" + e.getOriginalMessage() + ")", line);
    }
  }

  /**
   * The same, without what answers to {@code query-blockstats} say of the nodes below a drive's
   * own, which is the greater part of them.
   */
  JsonNode readLean(byte[] line) {
    try (JsonParser parser = mapper.createParser(line)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        JsonNode read = object(parser);
        if (parser.nextToken() == null) {
          return read;
        }
      }
    } catch (JacksonException e) {
      throw nonsense("a message that is no JSON (" + e.getOriginalMessage() + ")", line);
    }
    throw nonsense("a message that is no JSON object", line);
  }

  private ObjectNode object(JsonParser parser) {
    ObjectNode object = mapper.createObjectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (KEPT_LEAN.contains(name)) {
        object.set(name, value(parser, value));
      } else {
        parser.skipChildren();
      }
    }
    return object;
  }

  private JsonNode value(JsonParser parser, JsonToken token) {
    switch (token) {
      case START_OBJECT:
        return object(parser);
      case START_ARRAY:
        ArrayNode array = mapper.createArrayNode();
        for (JsonToken one = parser.nextToken();
            one != JsonToken.END_ARRAY;
            one = parser.nextToken()) {
          array.add(value(parser, one));
        }
        return array;
      case VALUE_NUMBER_INT:
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
            ? mapper.getNodeFactory().numberNode(parser.getBigIntegerValue())
            : mapper.getNodeFactory().numberNode(parser.getLongValue());
      case VALUE_STRING:
        return mapper.getNodeFactory().stringNode(parser.getString());
      case VALUE_NUMBER_FLOAT:
        return mapper.getNodeFactory().numberNode(parser.getDoubleValue());
      case VALUE_TRUE:
      case VALUE_FALSE:
        return mapper.getNodeFactory().booleanNode(token == JsonToken.VALUE_TRUE);
      default:
        return mapper.getNodeFactory().nullNode();
    }
  }

  byte[] write(String id, QmpCommand command) {
    if (command.arguments().isEmpty()) {
      // Both are ours and need no escapes.
      String message = "{\"execute\":\"" + command.name() + "\",\"id\":\"" + id + "\"}\n";
      return message.getBytes(StandardCharsets.UTF_8);
    }
    ObjectNode message = mapper.createObjectNode().put("execute", command.name());
    ObjectNode arguments = message.putObject("arguments");
    for (Map.Entry<String, String> argument : command.arguments().entrySet()) {
      arguments.put(argument.getKey(), argument.getValue());
    }
    return (message.put("id", id) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static QmpFailure nonsense(String what, byte[] line) {
    return new QmpFailure(QmpFailure.Kind.NONSENSE, "sent " + what + ": " + Excerpt.of(line));
  }
}
