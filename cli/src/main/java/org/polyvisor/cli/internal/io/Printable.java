package org.polyvisor.cli.internal.io;

/**
 * Makes foreign text harmless: a guest's name or a peer's message must not move the cursor, nor
 * begin a line.
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

  private static boolean isControl(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
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
