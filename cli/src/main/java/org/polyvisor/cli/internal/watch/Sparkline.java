package org.polyvisor.cli.internal.watch;

import java.util.Collection;

/** A row of small bars, the highest for the largest value. */
final class Sparkline {
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  static String of(Collection<Double> values) {
    double largest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    StringBuilder line = new StringBuilder();
    for (double value : values) {
      int height = largest <= 0 ? 0 : (int) Math.round(value / largest * (BARS.length() - 1));
      line.append(BARS.charAt(height));
    }
    return line.toString();
  }
}
