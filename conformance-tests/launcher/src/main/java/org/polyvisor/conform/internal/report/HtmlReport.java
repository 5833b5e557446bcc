package org.polyvisor.conform.internal.report;

import java.util.List;
import java.util.Locale;
import org.polyvisor.conform.internal.run.Problem;
import org.polyvisor.conform.internal.run.Row;
import org.polyvisor.conform.internal.run.RunResult;
import org.polyvisor.conformance.Result;
import org.polyvisor.conformance.catalogue.Areas;
import org.polyvisor.conformance.catalogue.Requirement;

/** A run for the eye: one page that needs nothing else. For one thread. */
final class HtmlReport {
  private static final String STYLE =
      """
      body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;
      color:#1c2733;background:#fff}
      h1{font-size:1.5rem;margin-bottom:.2rem} h2{font-size:1.1rem;margin:2rem 0 .5rem}
      .verdict{padding:.8rem 1rem;border-left:.4rem solid;margin:1rem 0;font-weight:600}
      .yes{background:#e8f5e9;border-color:#2e7d32} .no{background:#fdecea;border-color:#b3261e}
      .matrix{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem;align-items:start}
      .cells{display:flex;flex-wrap:wrap;gap:.2rem}
      .cells a{font:11px/1.6 ui-monospace,monospace;padding:0 .35rem;border-radius:.2rem;
      text-decoration:none;color:#1c2733}
      .passed{background:#a5d6a7} .failed{background:#b3261e;color:#fff!important}
      .not-offered{background:#e0e3e7} .not-drivable{background:#fff;outline:1px dashed #8a96a3}
      .deviates{background:#ffe082} .excluded{background:#d1c4e9}
      table{border-collapse:collapse;width:100%} td,th{padding:.35rem .6rem;text-align:left;
      vertical-align:top;border-bottom:1px solid #dfe4ea} td:first-child{white-space:nowrap;
      font-family:ui-monospace,monospace}
      td.r{white-space:nowrap} .tag{padding:.05rem .4rem;border-radius:.2rem}
      pre{background:#f4f6f8;padding:.6rem;overflow-x:auto;white-space:pre-wrap;margin:.3rem 0}
      dt{font-weight:600} dd{margin:0 0 .5rem} small{color:#5a6875}
      @media (prefers-color-scheme:dark){body{background:#12181f;color:#dbe3ea}
      pre{background:#1d2630} td,th{border-color:#2c3844} .cells a,.tag{color:#10161c}
      .not-drivable{background:#12181f;color:#dbe3ea!important} .yes{background:#16301a}
      .no{background:#3a1714} small{color:#93a1ae}}
      """;

  private final StringBuilder page = new StringBuilder();
  private final RunResult result;

  private HtmlReport(RunResult result) {
    this.result = result;
  }

  static String text(RunResult result) {
    return new HtmlReport(result).whole();
  }

  private String whole() {
    add("<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'>");
    add("<meta name='viewport' content='width=device-width'><title>Conformance of ");
    text(result.uri());
    add("</title><style>").add(STYLE).add("</style></head><body><h1>Conformance of <code>");
    text(result.uri());
    add("</code></h1><small>");
    text("%s, %d s, seed %d".formatted(result.began(), result.took().toSeconds(), result.seed()));
    add("</small><div class='verdict ").add(result.conforms() ? "yes" : "no").add("'>");
    text(result.verdict());
    add("</div>");
    matrix();
    List<Row> failures = result.failures();
    if (!failures.isEmpty()) {
      add("<h2>What failed</h2>");
      failures.forEach(this::failure);
    }
    add("<h2>All requirements</h2><table><tr><th>id<th>what must hold<th>result</tr>");
    result.rows().forEach(this::row);
    return add("</table></body></html>\n").page.toString();
  }

  private void matrix() {
    add("<div class='matrix'>");
    Summary.areas(result)
        .forEach(
            (area, rows) -> {
              add("<div>");
              text(Areas.title(area));
              add("</div><div class='cells'>");
              rows.forEach(this::cell);
              add("</div>");
            });
    add("</div><p class='cells'>");
    for (Result one : Result.values()) {
      add("<span class='tag ").add(style(one)).add("'>");
      text(result.count(one) + " " + one);
      add("</span>");
    }
    add("</p>");
  }

  private void cell(Row row) {
    Requirement one = row.requirement();
    add("<a class='").add(style(row.result())).add("' href='#").add(one.id()).add("' title='");
    text(one.sentence() + " (" + row.result() + ")");
    add("'>").add(one.id().substring(one.id().indexOf('-') + 1)).add("</a>");
  }

  private void failure(Row row) {
    Problem problem = row.problem();
    add("<h3 id='").add(row.requirement().id()).add("'>").add(row.requirement().id()).add(" ");
    text(row.requirement().sentence());
    add("</h3><dl>");
    term("What was seen", problem.message());
    term("Expected", problem.expected());
    term("Actual", problem.actual());
    term("Run it again", result.command() + row.requirement().id());
    add("</dl>");
    details("Calls made (" + row.calls().size() + ")", String.join("\n", row.calls()));
    details("Where", problem.trace());
  }

  private void term(String name, String value) {
    if (!value.isEmpty()) {
      add("<dt>").add(name).add("</dt><dd><pre>");
      text(value);
      add("</pre></dd>");
    }
  }

  private void details(String name, String value) {
    add("<details><summary>").add(name).add("</summary><pre>");
    text(value);
    add("</pre></details>");
  }

  private void row(Row row) {
    Requirement one = row.requirement();
    add("<tr").add(row.failed() ? "" : " id='" + one.id() + "'").add("><td>").add(one.id());
    add("<td>");
    text(one.sentence());
    add(" <small>");
    text(one.level() + ", " + one.profile() + "; " + one.source());
    if (row.result() != Result.PASSED) {
      add("<br>");
      text(row.problem().message());
    }
    add("</small><td class='r'><span class='tag ").add(style(row.result())).add("'>");
    text(row.result().toString());
    add("</span></tr>\n");
  }

  private static String style(Result result) {
    return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private HtmlReport add(String html) {
    page.append(html);
    return this;
  }

  private void text(String words) {
    for (char c : Visible.of(words).toCharArray()) {
      switch (c) {
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '&' -> page.append("&amp;");
        case '\'' -> page.append("&#39;");
        case '"' -> page.append("&quot;");
        default -> page.append(c);
      }
    }
  }
}
