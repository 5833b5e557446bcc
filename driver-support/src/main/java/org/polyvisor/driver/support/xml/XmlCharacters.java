package org.polyvisor.driver.support.xml;

/** Which characters XML 1.0 has, and how they are written. What it does not have becomes U+FFFD. */
final class XmlCharacters {
  private static final char REPLACEMENT = '\uFFFD';

  private XmlCharacters() {}

  static boolean isName(String text) {
    boolean right = !text.isEmpty() && isStart(text.codePointAt(0));
    for (int i = 0; right && i < text.length(); ) {
      int c = text.codePointAt(i);
      right = isStart(c) || isNumber(c) || c == '.' || c == '-';
      i += Character.charCount(c);
    }
    return right;
  }

  private static boolean isStart(int c) {
    return c == '_' || Character.isLetter(c);
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  static void text(StringBuilder out, String text) {
    escape(out, text, false);
  }

  static void attribute(StringBuilder out, String text) {
    escape(out, text, true);
  }

  /** Text for a place that has no escapes, as a comment. */
  static String raw(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isLegal(c) ? c : REPLACEMENT));
    return out.toString();
  }

  private static void escape(StringBuilder out, String text, boolean attribute) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      append(out, c, attribute);
    }
  }

  private static void append(StringBuilder out, int c, boolean attribute) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '\r' -> out.append("&#13;");
      case '\'', '"', '\n', '\t' -> quote(out, (char) c, attribute);
      default -> out.appendCodePoint(isLegal(c) ? c : REPLACEMENT);
    }
  }

  private static void quote(StringBuilder out, char c, boolean attribute) {
    if (!attribute) {
      out.append(c);
    } else if (c == '\'') {
      out.append("&apos;");
    } else if (c == '"') {
      out.append("&quot;");
    } else {
      out.append("&#").append((int) c).append(';');
    }
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
