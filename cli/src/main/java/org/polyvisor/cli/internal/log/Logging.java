package org.polyvisor.cli.internal.log;

import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;

/** What is logged, and where to: for the process as a whole. Safe for any thread. */
public final class Logging {
  private static final AtomicReference<PrintStream> TARGET = new AtomicReference<>(System.err);
  private static volatile Level level = Level.WARNING;

  private Logging() {}

  /** Warnings alone, or each call of a driver, too. */
  public static void begin(boolean debug, PrintStream target) {
    level = debug ? Level.DEBUG : Level.WARNING;
    TARGET.set(target);
  }

  static Level level() {
    return level;
  }

  static void line(String text) {
    TARGET.get().println(text);
  }

  /** Writes a stack trace. */
  @SuppressWarnings("CatchAndPrintStackTrace") // asked for by --debug
  public static void trace(Throwable thrown) {
    thrown.printStackTrace(TARGET.get());
  }
}
