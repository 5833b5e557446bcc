package org.polyvisor.model;

import java.time.Duration;
import java.util.Map;

/** Durations and sizes as people write them in settings. */
final class Units {
  private static final int MOST_DIGITS = 18;
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
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    Long size = units.get(text.substring(digits));
    if (size == null || digits == 0 || digits > MOST_DIGITS) {
      throw new IllegalArgumentException(text);
    }
    try {
      return Math.multiplyExact(Long.parseLong(text.substring(0, digits)), size);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
