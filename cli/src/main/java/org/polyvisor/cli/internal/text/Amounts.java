package org.polyvisor.cli.internal.text;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers for people. */
public final class Amounts {
  private static final String[] UNITS = {"", "K", "M", "G", "T", "P"};
  private static final double STEP = 1024;
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;

  private Amounts() {}

  /** A rate of bytes in binary units, as {@code 1.5M}; {@code -} if it is not known. */
  public static String bytes(OptionalDouble rate) {
    return rate.isEmpty() ? "-" : scaled(rate.getAsDouble());
  }

  /** A rate of a count, as {@code 12.0}; {@code -} if it is not known. */
  public static String count(OptionalDouble rate) {
    return rate.isEmpty() ? "-" : decimal(rate.getAsDouble());
  }

  /** With one digit after the point. */
  public static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A short time, as {@code 250ms}, {@code 1.5s}, {@code 3m20s}. */
  public static String time(Duration time) {
    long millis = time.toMillis();
    if (millis < SECOND) {
      return millis + "ms";
    }
    return millis < MINUTE
        ? decimal(millis / (double) SECOND) + "s"
        : millis / MINUTE + "m" + millis % MINUTE / SECOND + "s";
  }

  /** CPU time in seconds, as {@code 12.3s}. */
  public static String seconds(long nanos) {
    return decimal(Math.floor(nanos / 1e8) / 10) + "s";
  }

  private static String scaled(double value) {
    int unit = 0;
    double left = value;
    while (left >= STEP && unit < UNITS.length - 1) {
      left /= STEP;
      unit++;
    }
    return decimal(left) + UNITS[unit];
  }
}
