package org.polyvisor.driver.qemu.internal.qmp;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Between QMP's lines and JSON. Bounded in depth and size. Safe for any thread. */
final class QmpCodec {
  private static final int DEPTH = 500;
  private static final int NUMBER = 400;

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

  byte[] write(String id, QmpCommand command) {
    ObjectNode message = mapper.createObjectNode().put("execute", command.name());
    if (!command.arguments().isEmpty()) {
      ObjectNode arguments = message.putObject("arguments");
      for (Map.Entry<String, String> argument : command.arguments().entrySet()) {
        arguments.put(argument.getKey(), argument.getValue());
      }
    }
    return (message.put("id", id) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static QmpFailure nonsense(String what, byte[] line) {
    return new QmpFailure(QmpFailure.Kind.NONSENSE, "sent " + what + ": " + Excerpt.of(line));
  }
}
