package org.polyvisor.driver.parallels.internal.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The study as a page for people. */
final class Page {
  private static final String HEAD =
      String.join(
          "\n",
          "# When to stay subscribed: the policy, simulated",
          "",
          "Written by `tools/policy`; do not edit. What the settings mean is in",
          "[block-statistics.md](block-statistics.md).",
          "",
          "48 hours of virtual time for each line; a job takes 20 ms; events come on a grid whose",
          "phase is by chance for each subscription; timers of readers are up to 3.6 % uneven. Cells:",
          "latency mean/longest in ms; events that nobody used, an hour; jobs an hour. *Cost ÷ best*",
          "is (events + 10 · jobs) of `learned` by that of the cheapest plan that knows all reads",
          "beforehand. *always* and *learned* are the driver's own cell and policy; *count* keeps four",
          "events and unsubscribes at the fifth, its first read waits for an event; *count + one-shot*",
          "asks beside it. Bursts are five reads 0.2 s apart; random is Poisson; sessions are 15 to 45",
          "polls and then 10 to 30 minutes of nothing.",
          "",
          "![Cost of each way by the best plan's](policy.svg)",
          "");

  private Page() {}

  static String of(List<Row> rows) {
    StringBuilder page = new StringBuilder(HEAD);
    for (Pattern.Kind kind : Pattern.Kind.values()) {
      for (int cycle : List.of(1, 5)) {
        page.append(table(rows, kind, cycle));
      }
    }
    return page.append(unknown()).toString();
  }

  private static String table(List<Row> rows, Pattern.Kind kind, int cycle) {
    String head =
        "\n## "
            + kind.name().charAt(0)
            + kind.name().substring(1).toLowerCase(Locale.ROOT)
            + ", cycle "
            + cycle
            + " s\n\n| every (s) | count | count + one-shot | always | learned | cost ÷ best |\n"
            + "|---|---|---|---|---|---|\n";
    return rows.stream()
        .filter(row -> row.pattern().kind() == kind && row.cycle() == cycle)
        .map(row -> row.markdown() + "\n")
        .collect(Collectors.joining("", head, ""));
  }

  /** The price of not knowing the cycle. */
  static String unknown() {
    StringBuilder text =
        new StringBuilder(
            "\n## Learned, where at first nobody knows of a cycle of 5 s\n\n"
                + "A connection believes in 1 s until two events of one subscription in a row have shown\n"
                + "it more. So that they can, the first subscription is kept until then, for at most 30 s\n"
                + "without a sign of life. The only reader of the only guest:\n\n"
                + "| every (s) | cycle known | cycle not known at first |\n|---|---|---|\n");
    for (int every : List.of(5, 10, 15, 30, 60, 300)) {
      Pattern pattern = new Pattern(Pattern.Kind.REGULAR, every);
      String known = Row.cell(Row.knowingTheCycle(pattern, 5));
      String unknown = Row.cell(Row.withoutKnowingTheCycle(pattern, 5));
      text.append("| " + every + " | " + known + " | " + unknown + " |\n");
    }
    return text.toString();
  }
}
