package org.polyvisor.conformance.mutants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The commit that is built, as a number to choose by. */
final class Commit {
  private static final int HEX = 16;
  private static final int DIGITS = 7;

  private Commit() {}

  /** 0 outside of a repository. */
  static int hash() {
    try {
      Process git = new ProcessBuilder("git", "rev-parse", "HEAD").start();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return text.length() < DIGITS ? 0 : Integer.parseInt(text.substring(0, DIGITS), HEX);
    } catch (IOException e) {
      return 0;
    }
  }
}
