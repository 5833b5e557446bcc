package org.polyvisor.cli.internal.session;

/** What the program ends with. */
public final class ExitCode {
  /** All is done. */
  public static final int OK = 0;

  /** Something could not be done; standard error, or an error row, says what. */
  public static final int FAILED = 1;

  /** The command line was not understood; nothing was done. */
  public static final int USAGE = 2;

  /** Interrupted by the user: 128 and the signal's number. */
  public static final int INTERRUPTED = 130;

  /** Whoever read our output has stopped reading: 128 and the signal's number. */
  public static final int READER_LEFT = 141;

  private ExitCode() {}
}
