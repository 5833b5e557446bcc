package org.polyvisor.cli.internal.io;

import java.util.ArrayList;
import java.util.List;

/** Makes texts narrow. */
final class Folding {
  /** Narrower columns cannot be read. */
  private static final int LEAST = 10;

  private Folding() {}

  /** Takes from the widest until all fit, or are so narrow that they must not become more so. */
  static void narrow(int[] widths, int room) {
    while (sum(widths) > room) {
      int widest = widest(widths);
      if (widths[widest] <= LEAST) {
        return;
      }
      widths[widest]--;
    }
  }

  static int sum(int[] widths) {
    int sum = 0;
    for (int width : widths) {
      sum += width;
    }
    return sum;
  }

  private static int widest(int[] widths) {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) {
      widest = widths[i] > widths[widest] ? i : widest;
    }
    return widest;
  }

  /** The text in lines of at most so many columns, broken at spaces and after slashes. */
  static List<String> fold(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (Width.of(rest) > width) {
      int end = breakAt(rest, Width.end(rest, width));
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private static int breakAt(String text, int most) {
    int space = text.lastIndexOf(' ', most);
    int slash = text.lastIndexOf('/', most - 1) + 1;
    int best = Math.max(space, slash);
    return best > 0 ? best : most;
  }
}
