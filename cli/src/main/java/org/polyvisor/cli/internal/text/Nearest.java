package org.polyvisor.cli.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
public final class Nearest {
  private Nearest() {}

  /** The candidate with the fewest edits, if they are few for its length. */
  public static Optional<String> to(String given, Collection<String> candidates) {
    String lower = given.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(candidate -> edits(lower, candidate) <= Math.max(1, candidate.length() / 3))
        .min(Comparator.comparingInt((String candidate) -> edits(lower, candidate)));
  }

  /** {@code "; did you mean X?"}, or nothing. */
  public static String hint(String given, Collection<String> candidates) {
    return to(given, candidates).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  private static boolean isSwap(String from, int i, String to, int j) {
    return from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
  }

  private static int edits(String from, String candidate) {
    String to = candidate.toLowerCase(Locale.ROOT);
    int[] above = new int[to.length() + 1];
    int[] highest = above;
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
        if (i > 1 && j > 1 && isSwap(from, i, to, j)) {
          row[j] = Math.min(row[j], highest[j - 2] + 1);
        }
      }
      highest = above;
      above = row;
    }
    return above[to.length()];
  }
}
