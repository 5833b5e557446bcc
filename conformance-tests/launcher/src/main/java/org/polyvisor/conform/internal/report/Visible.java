package org.polyvisor.conform.internal.report;

/**
 * Makes text that a driver may have a hand in fit for every place that it is written to: a
 * terminal, whose cursor it must not move; XML, which has no such characters; UTF-8, which has no
 * half ones; and the texts of JSON, where the same form stands for the character itself.
 */
public final class Visible {
  private Visible() {}

  /** The text in its lines, with what cannot be written as <code>&#92;u001b</code>. */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isFine(c)) {
        visible.appendCodePoint(c);
      } else {
        visible.append(String.format("\\u%04x", c));
      }
    }
    return visible.toString();
  }

  private static boolean isFine(int c) {
    return c == '\n' || c == '\t' || !(Character.isISOControl(c) || isNoText(c) || isTurn(c));
  }

  /** Half a character, or what XML 1.0 leaves out, too. */
  private static boolean isNoText(int c) {
    return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xfffe
        || c == 0xffff;
  }

  /** What turns the order of writing beyond a word, or ends a line in some programs. */
  private static boolean isTurn(int c) {
    return (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
