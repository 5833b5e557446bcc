package org.polyvisor.cli.internal.io;

import java.io.IOException;
import java.util.Locale;

/** Output cannot be written: the reader is gone, or there is no room. */
public final class OutputGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean readerLeft;

  OutputGoneException(IOException cause) {
    super("the output cannot be written: " + cause.getMessage(), cause);
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    readerLeft = message.contains("pipe") || message.contains("reset");
  }

  /** Whether whoever read our output has stopped reading, as {@code head} does: no failure. */
  public boolean readerLeft() {
    return readerLeft;
  }
}
