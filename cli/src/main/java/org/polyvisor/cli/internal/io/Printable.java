package org.polyvisor.cli.internal.io;

import java.util.Locale;

/**
 * Makes foreign text harmless: a guest's name or a peer's message must not move the cursor, nor
 * begin a line, nor turn the order of what stands beside it. Half a character, which cannot be
 * written, is shown, too.
 */
public final class Printable {
  private Printable() {}

  /** The text with control characters as {@code \x1b}. */
  public static String of(String text) {
    return replaced(text, "\\x%02x", "\\u%04x", "");
  }

  /** The text in one line: line ends become spaces. */
  public static String oneLine(String text) {
    return of(text.strip().replaceAll("\\s*\\R\\s*", " "));
  }

  /** A document, whose lines remain, with control characters as XML has them. */
  public static String xml(String text) {
    return replaced(text, "&#x%x;", "&#x%x;", "\n\t");
  }

  /** Several lines, which remain, with control characters as {@code \x1b}. */
  public static String lines(String text) {
    return replaced(text, "\\x%02x", "\\u%04x", "\n\t");
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

  private static boolean isUnsafe(String text, int at) {
    char c = text.charAt(at);
    return Character.isISOControl(c)
        || isLine(c)
        || isTurn(c)
        || (Character.isSurrogate(c) && isLone(text, at));
  }

  private static boolean isLine(char c) {
    return c == 0x2028 || c == 0x2029;
  }

  /** Of those that turn the order of writing the ones that reach beyond a word. */
  private static boolean isTurn(char c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isLone(String text, int at) {
    char c = text.charAt(at);
    return Character.isHighSurrogate(c)
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  /**
   * What is unsafe in such a form, but for what is kept.
   *
   * @param small the form of those that have two digits
   */
  static String replaced(String text, String small, String large, String kept) {
    int at = 0;
    while (at < text.length() && !isUnsafe(text, at)) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, at);
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wrong = isUnsafe(text, i) && kept.indexOf(c) < 0;
      safe.append(wrong ? String.format(c < 0x100 ? small : large, (int) c) : c);
    }
    return safe.toString();
  }
}
