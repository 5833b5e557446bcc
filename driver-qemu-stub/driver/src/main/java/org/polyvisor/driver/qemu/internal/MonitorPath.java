package org.polyvisor.driver.qemu.internal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where a monitor is.
 *
 * @param given as it is connected to
 * @param canonical without links, which tells whether two are the same
 * @param found whether it was found in a directory rather than named
 */
record MonitorPath(Path given, Path canonical, boolean found) {
  static MonitorPath of(Path given, boolean found) {
    Path absolute = given.toAbsolutePath().normalize();
    return new MonitorPath(absolute, canonical(absolute), found);
  }

  private static Path canonical(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  @Override
  public String toString() {
    return given.toString();
  }
}
