package org.polyvisor.config.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may follow a backslash; the library passes over what it does not know. */
final class Escapes {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:(u[0-9A-Fa-f]{4}|[\\\\:#=!'\"nrtfb])|(u.{0,4}|.?))");

  private Escapes() {}

  /** The first that is not right. */
  static Optional<String> firstWrong(String raw) {
    Matcher escapes = ESCAPE.matcher(raw);
    while (escapes.find()) {
      if (escapes.group(1) == null) {
        return Optional.of(escapes.group());
      }
    }
    return Optional.empty();
  }
}
