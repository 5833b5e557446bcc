package org.polyvisor.cli.internal.command;

import org.polyvisor.cli.internal.session.FailedException;

/** Files that a hypervisor writes or reads: a local one does not know our folder. */
final class HostFile {
  private HostFile() {}

  static String absolute(String file) {
    if (file.isEmpty()) {
      throw new FailedException("a file is named, not an empty text");
    }
    return java.nio.file.Path.of(file).toAbsolutePath().normalize().toString();
  }
}
