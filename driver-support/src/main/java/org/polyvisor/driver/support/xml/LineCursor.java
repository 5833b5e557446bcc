package org.polyvisor.driver.support.xml;

/** Turns growing offsets in a text into lines and columns, both counted from 1. For one thread. */
final class LineCursor {
  private final String text;
  private int offset;
  private int line = 1;
  private int lineStart;

  LineCursor(String text) {
    this.text = text;
  }

  void moveTo(int wanted) {
    for (; offset < wanted; offset++) {
      if (text.charAt(offset) == '\n') {
        line++;
        lineStart = offset + 1;
      }
    }
  }

  void moveToLine(int wanted) {
    while (line < wanted && offset < text.length()) {
      moveTo(offset + 1);
    }
  }

  int lineStart() {
    return lineStart;
  }

  int line() {
    return line;
  }

  int column() {
    return offset - lineStart + 1;
  }
}
