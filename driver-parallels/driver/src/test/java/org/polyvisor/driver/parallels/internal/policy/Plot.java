package org.polyvisor.driver.parallels.internal.policy;

import java.util.List;
import java.util.Locale;

/** Cost by the best plan's over the time between polls, both logarithmic. */
final class Plot {
  private static final int LEFT = 60;
  private static final int BOTTOM = 340;
  private static final double PER_DECADE_X = 150;
  private static final double PER_DECADE_Y = 190;
  private static final List<String> NAMES =
      List.of("count", "count + one-shot", "always", "learned");
  private static final List<String> COLOURS = List.of("#c0392b", "#e67e22", "#7f8c8d", "#1e7e45");

  private final StringBuilder svg = new StringBuilder();

  static String of(List<Row> rows) {
    Plot plot = new Plot();
    plot.frame();
    List<Row> shown =
        rows.stream()
            .filter(row -> row.pattern().kind() == Pattern.Kind.REGULAR && row.cycle() == 1)
            .toList();
    for (int way = 0; way < NAMES.size(); way++) {
      plot.line(shown, way);
    }
    return plot.svg.append("</svg>\n").toString();
  }

  private void frame() {
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"760\" height=\"400\""
            + " font-family=\"sans-serif\" font-size=\"12\">\n"
            + "<rect width=\"760\" height=\"400\" fill=\"white\"/>\n");
    for (double every : new double[] {0.1, 1, 10, 100}) {
      text(x(every) - 8, BOTTOM + 18, label(every) + " s");
      rule(x(every), BOTTOM, x(every), 40);
    }
    for (double cost : new double[] {1, 3, 10, 30}) {
      text(LEFT - 30, y(cost) + 4, label(cost));
      rule(LEFT, y(cost), LEFT + 3.5 * PER_DECADE_X, y(cost));
    }
    text(LEFT, 24, "Cost by the best plan's; regular polls, cycle 1 s, a job costs 10 events");
    text(LEFT + 180, BOTTOM + 40, "time between polls");
  }

  private void line(List<Row> rows, int way) {
    StringBuilder points = new StringBuilder();
    double last = 0;
    for (Row row : rows) {
      last = row.costs().get(way);
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(row.pattern().seconds()), y(last)));
    }
    svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + COLOURS.get(way));
    svg.append("\" points=\"" + points.toString().trim() + "\"/>\n");
    svg.append("<g fill=\"" + COLOURS.get(way) + "\">");
    text(LEFT + 3.6 * PER_DECADE_X, y(last) + 4, NAMES.get(way));
    svg.append("</g>\n");
  }

  private void text(double x, double y, String text) {
    svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">%s</text>\n", x, y, text));
  }

  private void rule(double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT, "<path d=\"M%.1f %.1f L%.1f %.1f\" stroke=\"#ddd\"/>\n", x1, y1, x2, y2));
  }

  private static String label(double number) {
    return number < 1 ? "" + number : "" + (int) number;
  }

  private static double x(double every) {
    return LEFT + PER_DECADE_X * Math.log10(every / 0.1);
  }

  private static double y(double cost) {
    return BOTTOM - PER_DECADE_Y * Math.log10(cost);
  }
}
