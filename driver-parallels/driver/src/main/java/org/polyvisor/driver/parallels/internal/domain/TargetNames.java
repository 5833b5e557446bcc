package org.polyvisor.driver.parallels.internal.domain;

import java.util.HashSet;
import java.util.Set;

/**
 * Names of targets: a prefix and the letter of the position, two letters beyond {@code z}, as Linux
 * has it. One that is taken gives way to the next free one. For one thread.
 */
final class TargetNames {
  private static final int LETTERS = 26;

  /** One letter or two: as many positions are believed. */
  static final int LIMIT = LETTERS + LETTERS * LETTERS;

  private final Set<String> taken = new HashSet<>();

  String next(String prefix, int position) {
    int at = position;
    while (!taken.add(prefix + letters(at))) {
      at++;
    }
    return prefix + letters(at);
  }

  private static String letters(int position) {
    String last = String.valueOf((char) ('a' + position % LETTERS));
    return position < LETTERS ? last : letters(position / LETTERS - 1) + last;
  }
}
