package org.polyvisor.conformance.mutants;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that whoever waits for a long run looks at meanwhile, if one was asked for. */
final class Progress {
  private static final String FILE = System.getProperty("polyvisor.mutants.progress", "");

  private Progress() {}

  /** One line more. */
  static void tell(String line) {
    if (!FILE.isEmpty()) {
      try {
        Files.writeString(Path.of(FILE), line + "\n", CREATE, APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
