package org.polyvisor.cli.internal.log;

import java.text.MessageFormat;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.polyvisor.cli.internal.io.Printable;

/** Writes each message as one line; with {@code --debug}, stack traces too. Safe for any thread. */
final class StderrLogger implements System.Logger {
  private final String name;
  private final boolean ours;

  StderrLogger(String name) {
    this.name = name;
    this.ours = name.startsWith("org.polyvisor");
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isLoggable(Level level) {
    // Of others only what is wrong: their details would drown ours.
    Level least = ours ? Logging.level() : Level.WARNING;
    return level != Level.OFF && level.getSeverity() >= least.getSeverity();
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable thrown) {
    if (isLoggable(level)) {
      write(level, String.valueOf(message), thrown);
    }
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object... values) {
    if (isLoggable(level)) {
      String text = String.valueOf(format);
      boolean plain = values == null || values.length == 0;
      write(level, plain ? text : MessageFormat.format(text, values), null);
    }
  }

  private void write(Level level, String message, @Nullable Throwable thrown) {
    boolean debugging = Logging.level() == Level.DEBUG;
    String cause = thrown == null ? "" : ": " + thrown;
    Logging.line(
        level.name().toLowerCase(Locale.ROOT)
            + ": "
            + (debugging ? where() : "")
            + Printable.oneLine(message + cause));
    if (debugging && thrown != null) {
      Logging.trace(thrown);
    }
  }

  private String where() {
    return LocalTime.now().truncatedTo(ChronoUnit.MILLIS)
        + " "
        + name
        + " ["
        + Thread.currentThread().getName()
        + "] ";
  }
}
