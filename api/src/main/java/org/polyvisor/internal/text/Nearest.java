package org.polyvisor.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
public final class Nearest {
  private Nearest() {}

  /** The candidate with the fewest edits, if they are few for its length; capitals are none. */
  public static Optional<String> to(String given, Collection<String> candidates) {
    String small = small(given);
    return candidates.stream()
        .filter(candidate -> isAsLong(given, candidate))
        .filter(candidate -> edits(small, small(candidate)) <= tolerated(given, candidate))
        .min(Comparator.comparingInt((String candidate) -> edits(small, small(candidate))));
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** {@code "; did you mean X?"}, or nothing. */
  public static String hint(String given, Collection<String> candidates) {
    return to(given, candidates).map(near -> "; did you mean " + near + "?").orElse("");
  }

  /** Looked at first: it costs nothing, and a text may be as long as a whole file. */
  private static boolean isAsLong(String given, String candidate) {
    return Math.abs(given.length() - candidate.length()) <= tolerated(given, candidate);
  }

  private static int tolerated(String given, String candidate) {
    return Math.max(1, Math.max(given.length(), candidate.length()) / 3);
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
   */
  static int edits(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, new int[] {i, j});
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int cheapest(int[][] cost, String from, String to, int[] at) {
    int i = at[0];
    int j = at[1];
    int replace = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
