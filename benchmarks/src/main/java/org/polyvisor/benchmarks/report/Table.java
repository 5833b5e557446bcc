package org.polyvisor.benchmarks.report;

import java.util.Locale;

/** Prints rows for people. */
public final class Table {
  private static final String LINE = "%-28s %12s  %-8s %-9s %-7s %s";

  private Table() {}

  /** The line above the rows. */
  public static String head() {
    return String.format(LINE, "what", "value", "target", "unit", "met", "against; remarks");
  }

  /** The line of a row. */
  public static String line(Row row) {
    return String.format(
            LINE,
            row.goal().name(),
            row.isMeasured() ? number(row.value()) : "-",
            row.goal().bound(),
            row.goal().unit(),
            row.isMeasured() ? row.isMet() ? "yes" : "MISSED" : row.isFailed() ? "FAILED" : "-",
            against(row))
        .stripTrailing();
  }

  private static String against(Row row) {
    Ceiling ceiling = row.ceiling();
    String peer =
        ceiling.isThere()
            ? ceiling.what() + " " + number(ceiling.value()) + " " + ceiling.unit()
            : "";
    return peer.isEmpty() || row.remark().isEmpty()
        ? peer + row.remark()
        : peer + "; " + row.remark();
  }

  /** Three digits are as many as such a measurement has. */
  public static String number(double value) {
    double size = Math.abs(value);
    int places = size == 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
