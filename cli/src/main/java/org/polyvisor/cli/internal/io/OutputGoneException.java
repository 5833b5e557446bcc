package org.polyvisor.cli.internal.io;

import java.io.IOException;
import java.util.Locale;

/** Output cannot be written: the reader is gone, or there is no room. */
public final class OutputGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputGoneException(IOException cause) {
    super("the output cannot be written: " + cause.getMessage(), cause);
  }

  /** Whether whoever read our output has stopped reading, as {@code head} does: no failure. */
  public boolean readerLeft() {
    String message = String.valueOf(getCause().getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe") || message.contains("reset");
  }
}
