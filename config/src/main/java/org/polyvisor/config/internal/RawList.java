package org.polyvisor.config.internal;

import java.util.ArrayList;
import java.util.List;

/** Takes a value apart at its commas, before escapes are resolved: after that, they are lost. */
final class RawList {
  private RawList() {}

  /** At least one part; around each, white space is dropped. */
  static List<String> split(String raw) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == ',') {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else if (c == '\\' && i + 1 < raw.length()) {
        i++;
        part.append(raw.charAt(i) == ',' ? "," : raw.substring(i - 1, i + 1));
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return parts;
  }
}
