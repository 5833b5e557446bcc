package org.polyvisor.cli.internal.command;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyvisor.cli.internal.session.FailedException;

/** Amounts of memory and disk space as virsh reads them: KiB unless a unit is given. */
final class Sizes {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,19})\\s*([A-Za-z]*)");
  private static final String PREFIXES = "kmgtpe";
  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  private static final long KIB = 1024;

  private Sizes() {}

  /** In KiB, rounded up. */
  static long kib(String text) {
    long bytes = bytes(text);
    return bytes / KIB + (bytes % KIB == 0 ? 0 : 1);
  }

  /** In bytes. */
  static long bytes(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw wrong(text, "a whole number is expected, with a unit or without, as 512M");
    }
    BigInteger scale = scale(text, matcher.group(2).toLowerCase(Locale.ROOT));
    BigInteger bytes = new BigInteger(matcher.group(1)).multiply(scale);
    if (bytes.bitLength() >= Long.SIZE) {
      throw wrong(text, "that is more than there can be");
    }
    return bytes.longValue();
  }

  /** With three digits after the point, as {@code 1.500 GiB}. */
  static String text(long bytes) {
    return text(bytes, "%.3f %s");
  }

  /** With two digits after the point, as {@code 1.50 GiB}. */
  static String shortText(long bytes) {
    return text(bytes, "%.2f %s");
  }

  private static String text(long bytes, String format) {
    double left = bytes;
    int unit = 0;
    while (left >= KIB && unit < UNITS.length - 1) {
      left /= KIB;
      unit++;
    }
    return String.format(Locale.ROOT, format, left, UNITS[unit]);
  }

  private static BigInteger scale(String text, String unit) {
    switch (unit) {
      case "":
        return BigInteger.valueOf(KIB);
      case "b", "byte", "bytes":
        return BigInteger.ONE;
      default:
        int power = PREFIXES.indexOf(unit.charAt(0)) + 1;
        String rest = unit.substring(1);
        boolean binary = rest.isEmpty() || rest.equals("ib");
        if (power == 0 || !binary && !rest.equals("b")) {
          throw wrong(text, "unit '" + unit + "' is not known: b, KiB, KB, MiB, MB, GiB, GB...");
        }
        return BigInteger.valueOf(binary ? KIB : 1000).pow(power);
    }
  }

  private static FailedException wrong(String text, String why) {
    return new FailedException("size '" + text + "': " + why);
  }
}
