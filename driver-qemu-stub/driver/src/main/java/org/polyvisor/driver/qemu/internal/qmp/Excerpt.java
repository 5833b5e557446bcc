package org.polyvisor.driver.qemu.internal.qmp;

import java.nio.charset.StandardCharsets;

/** The begin of a message on one line, for logs and error messages. */
final class Excerpt {
  private static final int SHORT = 60;
  private static final int LONG = 2000;

  private Excerpt() {}

  static String of(byte[] line) {
    return "'" + cut(line, SHORT).replaceAll("[^\\p{Print}]", ".") + "'";
  }

  static String forLog(byte[] line) {
    return cut(line, LONG).strip();
  }

  private static String cut(byte[] line, int length) {
    String text = new String(line, 0, Math.min(line.length, length), StandardCharsets.UTF_8);
    return line.length > length ? text + "..." : text;
  }
}
