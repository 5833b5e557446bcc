package org.polyvisor.conform.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.polyvisor.conformance.catalogue.Catalogue;

/**
 * What is declared of a requirement, {@code ID=REASON=LINK}, or a file with one of them on each
 * line. What may stand behind the id is the option's own.
 *
 * @param option of the command line
 * @param text as it was given
 * @param head what stands before the reason
 * @param reason why
 * @param link where it is discussed; empty if nowhere
 */
record Declared(String option, String text, String head, String reason, String link) {
  private static final int PARTS = 3;

  static List<Declared> read(String option, List<String> given) {
    return given.stream()
        .flatMap(text -> lines(option, text).stream())
        .map(text -> parse(option, text))
        .toList();
  }

  private static List<String> lines(String option, String text) {
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
          option + " " + text + ": neither ID=REASON=LINK nor a file that can be read");
    }
  }

  private static Declared parse(String option, String text) {
    String[] parts = text.split("=", PARTS);
    String reason = parts.length > 1 ? parts[1].strip() : "";
    Declared declared =
        new Declared(
            option, text, parts[0].strip(), reason, parts.length == PARTS ? parts[2].strip() : "");
    if (reason.isEmpty()) {
      throw declared.wrong("has no reason; ID=REASON=LINK");
    }
    return declared;
  }

  /** The id, which must be one. */
  String known(String id) {
    if (Catalogue.builtIn().find(id).isEmpty()) {
      throw wrong("no requirement '" + id + "'");
    }
    return id;
  }

  MisuseException wrong(String why) {
    return new MisuseException(option + " " + text + ": " + why);
  }
}
