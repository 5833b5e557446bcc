package org.polyvisor.driver.support.xml;

import java.util.Locale;
import java.util.Optional;
import org.polyvisor.annotation.API;

/**
 * Amounts of memory as libvirt reads them: KiB unless a unit is given; {@code b}, {@code byte},
 * {@code bytes}; {@code k}, {@code KiB} and so on up to {@code E}, {@code EiB} for powers of 1024;
 * {@code KB} to {@code EB} for powers of 1000; capital or small letters alike. What is no whole KiB
 * is rounded up; what comes to 2<sup>53</sup> KiB or more is an error. Blanks and a plus sign
 * before the number are allowed, nothing else.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MemoryUnits {
  private static final String PREFIXES = "kmgtpe";
  private static final String BLANKS = " \t\n\u000B\f\r";
  private static final long KIB = 1024;
  private static final long MAXIMUM = Long.MAX_VALUE / KIB;

  private MemoryUnits() {}

  /**
   * Reads an amount.
   *
   * @param number a whole number of 0 or more
   * @param unit the unit; empty for KiB
   * @return the amount in KiB, rounded up
   * @throws IllegalArgumentException if it is none; the message says what would be right
   */
  public static long kib(String number, String unit) {
    long scale = scale(unit).orElseThrow(() -> unknown(unit));
    long count = count(number);
    long bytes = count > Long.MAX_VALUE / scale ? Long.MAX_VALUE : count * scale;
    long kib = bytes / KIB + (bytes % KIB == 0 ? 0 : 1);
    if (kib > MAXIMUM) {
      throw new IllegalArgumentException(
          "'" + number.strip() + "' " + unit + " is too much: at most " + MAXIMUM + " KiB");
    }
    return kib;
  }

  private static long count(String number) {
    String digits = unsigned(number);
    if (!isDigits(digits)) {
      throw new IllegalArgumentException("'" + number + "' is not a whole number of 0 or more");
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE; // digits alone, so too many of them
    }
  }

  /** Without the blanks and the plus sign that may stand before. */
  static String unsigned(String number) {
    int start = 0;
    while (start < number.length() && BLANKS.indexOf(number.charAt(start)) >= 0) {
      start++;
    }
    return number.substring(number.startsWith("+", start) ? start + 1 : start);
  }

  /** Whether there are digits, and nothing else. */
  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static Optional<Long> scale(String unit) {
    String small = unit.toLowerCase(Locale.ROOT);
    return switch (small) {
      case "" -> Optional.of(KIB);
      case "b", "byte", "bytes" -> Optional.of(1L);
      default -> power(PREFIXES.indexOf(small.charAt(0)) + 1, small.substring(1));
    };
  }

  private static Optional<Long> power(int exponent, String rest) {
    boolean binary = rest.isEmpty() || rest.equals("ib");
    if (exponent == 0 || !(binary || rest.equals("b"))) {
      return Optional.empty();
    }
    long scale = 1;
    for (int i = 0; i < exponent; i++) {
      scale *= binary ? KIB : 1000;
    }
    return Optional.of(scale);
  }

  private static IllegalArgumentException unknown(String unit) {
    return new IllegalArgumentException(
        "unit '" + unit + "' is not known: b, KiB, KB, MiB, MB, GiB, GB, TiB, TB...");
  }
}
