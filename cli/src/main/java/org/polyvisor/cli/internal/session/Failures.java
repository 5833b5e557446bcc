package org.polyvisor.cli.internal.session;

import java.util.Optional;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Json;
import org.polyvisor.cli.internal.io.OutputGoneException;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.io.Style;
import org.polyvisor.cli.internal.log.Logging;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.error.VirtException;

/**
 * Ends a command that failed: one line on standard error, which is a JSON object where JSON was
 * asked for, and the exit code.
 */
public final class Failures {
  private Failures() {}

  /** Reports what a command threw. */
  public static int report(Session session, Throwable thrown) {
    if (session.interrupted()) {
      return ExitCode.INTERRUPTED;
    }
    if (thrown instanceof OutputGoneException && ((OutputGoneException) thrown).readerLeft()) {
      return ExitCode.READER_LEFT;
    }
    if (session.options().json()) {
      session.console().err().println(Json.text(json(thrown)));
    } else {
      line(session, message(thrown));
    }
    if (session.options().debug()) {
      Logging.trace(thrown);
    }
    return ExitCode.FAILED;
  }

  /** Writes an error line. */
  public static void line(Session session, String message) {
    String head = Style.RED.of("error:", session.styledErrors());
    session.console().err().println(head + " " + Printable.oneLine(message));
  }

  /** Says what of a command line was not understood. */
  public static int misuse(Session session, boolean json, String message) {
    if (json) {
      session.console().err().println(Json.text(json(new Fields().put("message", message))));
    } else {
      line(session, message);
    }
    return ExitCode.USAGE;
  }

  private static Fields json(Throwable thrown) {
    if (thrown instanceof VirtException) {
      VirtException error = (VirtException) thrown;
      String hint = Hints.of(error);
      return json(
          Views.errorFields(error)
              .put("hint", hint.isEmpty() ? Optional.empty() : Optional.of(hint)));
    }
    return json(new Fields().put("message", message(thrown)));
  }

  private static Fields json(Fields error) {
    return new Fields().put("error", error);
  }

  private static String message(Throwable thrown) {
    if (thrown instanceof VirtException) {
      return Printable.joined(
          String.valueOf(thrown.getMessage()), Hints.of((VirtException) thrown));
    }
    if (thrown instanceof FailedException || thrown instanceof OutputGoneException) {
      return String.valueOf(thrown.getMessage());
    }
    return "a mistake in polyvisor itself: "
        + thrown
        + "; please report it with what --debug shows";
  }
}
