package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The published schemas of what --json writes. */
final class Schemas {
  private static final Path FOLDER = Docs.FOLDER.resolve("schemas");
  private static final String ENDING = ".schema.json";
  private static final String PLACE = "https://schemas.test/";

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts()));

  private Schemas() {}

  static List<String> names() {
    return texts().keySet().stream()
        .map(at -> at.substring(PLACE.length(), at.length() - ENDING.length()))
        .toList();
  }

  static void check(String name, String json) {
    var schema = REGISTRY.getSchema(SchemaLocation.of(PLACE + name + ENDING));
    assertThat(schema.validate(json, InputFormat.JSON)).as(name + ": " + json).isEmpty();
  }

  static String titleOf(String name) {
    Object schema = JsonTree.of(texts().getOrDefault(PLACE + name + ENDING, "{}"));
    return String.valueOf(JsonTree.object(schema).get("title"));
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
        texts.put(PLACE + file.getFileName(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
