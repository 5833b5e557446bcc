package org.polyvisor.model;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations and sizes as people write them in settings. */
final class Units {
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,18})([A-Za-z]*)");
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);
  private static final Map<String, Long> BYTES =
      Map.of(
          "",
          1L,
          "B",
          1L,
          "kB",
          1_000L,
          "KiB",
          1L << 10,
          "MB",
          1_000_000L,
          "MiB",
          1L << 20,
          "GB",
          1_000_000_000L,
          "GiB",
          1L << 30);
  private static final String[] LARGEST_FIRST = {"h", "m", "s", "ms", "us", "ns"};

  private Units() {}

  static Duration duration(String text) {
    return Duration.ofNanos(read(text, NANOS));
  }

  static long bytes(String text) {
    return read(text, BYTES);
  }

  static String print(Duration duration) {
    long nanos = duration.toNanos();
    for (String unit : LARGEST_FIRST) {
      long size = NANOS.getOrDefault(unit, 1L);
      if (nanos % size == 0 && nanos >= size) {
        return nanos / size + unit;
      }
    }
    return "0s";
  }

  private static long read(String text, Map<String, Long> units) {
    Matcher matcher = NUMBER.matcher(text);
    Long size = matcher.matches() ? units.get(matcher.group(2)) : null;
    if (size == null) {
      throw new IllegalArgumentException(text);
    }
    try {
      return Math.multiplyExact(Long.parseLong(matcher.group(1)), size);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
