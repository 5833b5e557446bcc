package org.polyvisor.conform.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.polyvisor.conformance.catalogue.Catalogue;
import org.polyvisor.conformance.setup.Deviation;

/** Reads {@code ID=REASON=LINK}, or a file with one of them on each line. */
final class Deviations {
  private static final int PARTS = 3;

  private Deviations() {}

  static List<Deviation> read(List<String> given) {
    return given.stream().flatMap(text -> lines(text).stream()).map(Deviations::parse).toList();
  }

  private static List<String> lines(String text) {
    if (text.contains("=")) {
      return List.of(text);
    }
    try {
      return Files.readAllLines(Path.of(text)).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException | InvalidPathException e) {
      throw new MisuseException(
          "--deviation " + text + ": neither ID=REASON=LINK nor a file that can be read");
    }
  }

  private static Deviation parse(String text) {
    String[] parts = text.split("=", PARTS);
    String reason = parts.length > 1 ? parts[1].strip() : "";
    if (reason.isEmpty()) {
      throw new MisuseException("--deviation " + text + ": has no reason; ID=REASON=LINK");
    }
    String id = parts[0].strip();
    if (Catalogue.builtIn().find(id).isEmpty()) {
      throw new MisuseException("--deviation " + text + ": no requirement '" + id + "'");
    }
    return new Deviation(id, reason, parts.length == PARTS ? parts[2].strip() : "", "");
  }
}
