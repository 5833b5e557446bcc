package org.polyvisor.cli.internal.log;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.polyvisor.cli.internal.io.Printable;

/** What is logged, and where to: for the process as a whole. Safe for any thread. */
public final class Logging {
  private static volatile PrintStream target = System.err;
  private static final AtomicReference<@Nullable BlockingQueue<String>> HELD =
      new AtomicReference<>();
  private static final int MOST_HELD = 64;
  private static volatile Level level = Level.WARNING;

  private Logging() {}

  /** Warnings alone, or each call of a driver, too. */
  public static void begin(boolean debug, PrintStream stderr) {
    level = debug ? Level.DEBUG : Level.WARNING;
    target = stderr;
  }

  static Level level() {
    return level;
  }

  static void line(String text) {
    BlockingQueue<String> held = HELD.get();
    if (held == null || level == Level.DEBUG || !held.offer(text)) {
      target.println(text);
    }
  }

  /** Keeps messages back, until it is known whether an error says the same. */
  public static void hold() {
    HELD.set(new ArrayBlockingQueue<>(MOST_HELD));
  }

  /** Writes the messages that were kept back, but for those that an error repeats. */
  public static void release(String error) {
    BlockingQueue<String> held = HELD.getAndSet(null);
    if (held != null) {
      for (String text : held) {
        if (!error.contains(text.substring(text.indexOf(' ') + 1))) {
          target.println(text);
        }
      }
    }
  }

  /** Writes a stack trace. */
  @SuppressWarnings("CatchAndPrintStackTrace") // asked for by --debug
  public static void trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    target.print(Printable.lines(trace.toString()));
  }
}
