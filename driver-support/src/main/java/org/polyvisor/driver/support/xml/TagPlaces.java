package org.polyvisor.driver.support.xml;

import javax.xml.stream.Location;

/**
 * Finds where start tags begin: the parser says only where they end. For one document and thread,
 * from its begin to its end.
 */
final class TagPlaces {
  private final String text;
  private final LineCursor begin;
  private final LineCursor parsed;

  TagPlaces(String text) {
    this.text = text;
    this.begin = new LineCursor(text);
    this.parsed = new LineCursor(text);
  }

  /** Goes to the begin of the tag that the parser has just taken. */
  void moveTo(Location end) {
    begin.moveTo(startOfTag(end));
  }

  int line() {
    return begin.line();
  }

  int column() {
    return begin.column();
  }

  /**
   * A start tag has no '<' in it but its first character; the parser may have taken the '<' that
   * follows already. Its line and column can be trusted, its offset cannot.
   */
  private int startOfTag(Location location) {
    parsed.moveToLine(location.getLineNumber());
    int end = Math.min(parsed.lineStart() + location.getColumnNumber() - 1, text.length()) - 1;
    int last = end >= 0 && text.charAt(end) == '<' ? end - 1 : end;
    return Math.max(0, text.lastIndexOf('<', last));
  }
}
