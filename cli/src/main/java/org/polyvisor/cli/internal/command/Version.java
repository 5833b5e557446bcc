package org.polyvisor.cli.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which version this is; the build writes it down. */
final class Version {
  private Version() {}

  static String number() {
    try (InputStream in = Version.class.getResourceAsStream("version")) {
      return in == null
          ? "of no build"
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String line() {
    return "polyvisor " + number();
  }
}
