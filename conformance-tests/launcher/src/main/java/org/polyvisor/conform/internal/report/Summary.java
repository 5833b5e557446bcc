package org.polyvisor.conform.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polyvisor.conform.internal.run.Plan;
import org.polyvisor.conform.internal.run.Row;
import org.polyvisor.conform.internal.run.RunResult;
import org.polyvisor.conformance.Result;
import org.polyvisor.conformance.catalogue.Areas;
import org.polyvisor.conformance.catalogue.Requirement;

/** What a terminal shows of a run. */
public final class Summary {
  private Summary() {}

  /** What would be run. */
  public static List<String> plan(Plan plan, boolean json) {
    if (json) {
      return List.of(JsonReport.plan(plan));
    }
    List<String> lines = new ArrayList<>();
    for (Requirement one : plan.requirements()) {
      lines.add(
          "%s  %-6s  %-10s  %s".formatted(one.id(), one.level(), one.profile(), one.sentence()));
    }
    int count = plan.requirements().size();
    lines.add(count + (count == 1 ? " requirement" : " requirements") + " for " + plan.uri());
    return lines;
  }

  /** The table, what failed, deviates or is excluded, and the verdict. */
  public static List<String> lines(RunResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(line("area", List.of(Result.values())));
    areas(result).forEach((area, rows) -> lines.add(line(Areas.title(area), counts(rows))));
    lines.add(line("all", counts(result.rows())));
    result.rows().stream().filter(Summary::isTold).forEach(row -> tell(result, row, lines));
    lines.add("");
    lines.add("seed " + result.seed() + ", " + result.took().toSeconds() + " s");
    lines.add(result.verdict());
    return lines;
  }

  private static boolean isTold(Row row) {
    return row.failed() || row.result() == Result.DEVIATES || row.result() == Result.EXCLUDED;
  }

  private static void tell(RunResult result, Row row, List<String> lines) {
    lines.add("");
    lines.add(
        "%s %s: %s".formatted(row.requirement().id(), row.result(), row.requirement().sentence()));
    lines.add("  " + row.problem().message());
    if (row.result() != Result.EXCLUDED) {
      lines.add("  again: " + result.command() + row.requirement().id());
    }
  }

  static Map<String, List<Row>> areas(RunResult result) {
    Map<String, List<Row>> areas = new LinkedHashMap<>();
    for (Row row : result.rows()) {
      areas.computeIfAbsent(row.requirement().area(), any -> new ArrayList<>()).add(row);
    }
    return areas;
  }

  private static List<Long> counts(List<Row> rows) {
    List<Long> counts = new ArrayList<>();
    for (Result result : Result.values()) {
      counts.add(rows.stream().filter(row -> row.result() == result).count());
    }
    return counts;
  }

  private static String line(String head, List<?> cells) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-30s", head));
    Result[] columns = Result.values();
    for (int i = 0; i < columns.length; i++) {
      int width = columns[i].toString().length() + 2;
      line.append(String.format(Locale.ROOT, "%" + width + "s", cells.get(i)));
    }
    return line.toString();
  }
}
