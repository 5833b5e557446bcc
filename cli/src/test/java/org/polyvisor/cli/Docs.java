package org.polyvisor.cli;

import java.nio.file.Path;

/** Where the pages are. */
final class Docs {
  static final Path FOLDER = Path.of("..", "docs").toAbsolutePath().normalize();

  private Docs() {}
}
