package org.polyvisor.cli.internal.io;

import java.util.Locale;

/**
 * Makes foreign text harmless: a guest's name or a peer's message must not move the cursor, nor
 * begin a line, nor turn the direction in which what follows is read.
 */
public final class Printable {
  private Printable() {}

  /** The text with control characters as {@code \x1b}. */
  public static String of(String text) {
    return text.chars().noneMatch(Printable::isControl) ? text : escaped(text);
  }

  /** The text in one line: line ends become spaces. */
  public static String oneLine(String text) {
    return of(text.strip().replaceAll("\\s*\\R\\s*", " "));
  }

  /** Two half sentences in one line, with the mark between them that the first one leaves open. */
  public static String joined(String first, String second) {
    if (second.isEmpty()) {
      return first;
    }
    boolean ended = first.endsWith("?") || first.endsWith(".");
    String begin = second.substring(0, 1);
    return ended
        ? first + " " + begin.toUpperCase(Locale.ROOT) + second.substring(1)
        : first + "; " + second;
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || isTurning(c);
  }

  private static boolean isTurning(int c) {
    return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (isControl(c)) {
                safe.append(String.format(c < 0x100 ? "\\x%02x" : "\\u%04x", c));
              } else {
                safe.append((char) c);
              }
            });
    return safe.toString();
  }
}
