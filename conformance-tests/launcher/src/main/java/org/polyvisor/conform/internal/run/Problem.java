package org.polyvisor.conform.internal.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/**
 * Why a requirement did not pass, in words; empty texts where there is nothing to say.
 *
 * @param message one sentence
 * @param expected what should have been
 * @param actual what was
 * @param trace where
 */
public record Problem(String message, String expected, String actual, String trace) {
  static final Problem NONE = new Problem("", "", "", "");

  static Problem of(Optional<Throwable> thrown) {
    return thrown.map(Problem::of).orElse(NONE);
  }

  private static Problem of(Throwable thrown) {
    String message = Objects.requireNonNullElse(thrown.getMessage(), thrown.toString());
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    if (thrown instanceof AssertionFailedError failure && failure.isExpectedDefined()) {
      return new Problem(
          message,
          failure.getExpected().getStringRepresentation(),
          failure.getActual().getStringRepresentation(),
          trace.toString());
    }
    return new Problem(message, "", "", trace.toString());
  }
}
