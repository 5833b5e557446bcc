package org.polyvisor.driver.parallels.simulator;

import java.util.Collection;
import java.util.Comparator;

/** What somebody may have meant. */
final class Nearest {
  private static final int CLOSE = 3;

  private Nearest() {}

  /** Words that end a message: what was meant, else all that there is. */
  static String hint(String word, Collection<String> known) {
    String all = String.join(", ", known);
    return known.stream()
        .min(Comparator.comparingInt(one -> distance(word, one)))
        .filter(one -> distance(word, one) <= CLOSE)
        .map(one -> "; did you mean '" + one + "'? There are " + all)
        .orElse("; there are " + all);
  }

  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= from.length(); line++) {
      int corner = row[0];
      row[0] = line;
      for (int column = 1; column <= to.length(); column++) {
        int same = corner + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
        corner = row[column];
        row[column] = Math.min(same, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[to.length()];
  }
}
