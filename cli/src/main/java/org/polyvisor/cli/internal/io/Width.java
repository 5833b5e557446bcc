package org.polyvisor.cli.internal.io;

/**
 * How many columns of a terminal a text takes: two for a letter of Chinese, Japanese or Korean and
 * for most pictures, none for a mark on the letter before. Without state.
 */
public final class Width {
  /** First and last of each range of wide ones, in order. */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x231a, 0x231b, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0xa4cf,
    0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6,
    0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f900, 0x1f9ff, 0x20000, 0x3fffd
  };

  private Width() {}

  /** Of a text. */
  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      width += of(letter);
      i += Character.charCount(letter);
    }
    return width;
  }

  /** The text with blanks behind it, up to so many columns. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** Where the text must end to take at most so many columns; one letter is always taken. */
  static int end(String text, int width) {
    int taken = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      taken += of(letter);
      if (taken > width && i > 0) {
        return i;
      }
      i += Character.charCount(letter);
    }
    return text.length();
  }

  private static int of(int letter) {
    if (letter < 0x300) {
      return 1;
    }
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(letter) ? 2 : 1;
  }

  private static boolean isWide(int letter) {
    for (int i = 0; i < WIDE.length && WIDE[i] <= letter; i += 2) {
      if (letter <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
