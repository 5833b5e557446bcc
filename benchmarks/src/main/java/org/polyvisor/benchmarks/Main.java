package org.polyvisor.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.polyvisor.benchmarks.many.ManyDomains;
import org.polyvisor.benchmarks.parallels.IdleCell;
import org.polyvisor.benchmarks.parallels.Ingest;
import org.polyvisor.benchmarks.parallels.NativeEvents;
import org.polyvisor.benchmarks.parallels.NativeReads;
import org.polyvisor.benchmarks.parallels.OneDomain;
import org.polyvisor.benchmarks.parallels.Polls;
import org.polyvisor.benchmarks.parallels.ThousandDomains;
import org.polyvisor.benchmarks.qemu.QemuBulk;
import org.polyvisor.benchmarks.qemu.QemuReads;
import org.polyvisor.benchmarks.reads.CachedReads;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.ResultsFile;
import org.polyvisor.benchmarks.report.Row;
import org.polyvisor.benchmarks.report.Table;
import org.polyvisor.benchmarks.start.CommandStart;

/**
 * Measures all rows, or those that are named, prints them as they come and writes them to a file.
 * Exit status 1 if a row could not be measured although what it needs is there, 2 for arguments
 * that make no sense.
 */
public final class Main {
  private static final List<Family> FAMILIES =
      List.of(
          new CachedReads(),
          new OneDomain(),
          new ThousandDomains(),
          new Ingest(),
          new IdleCell(),
          new Polls(),
          new NativeEvents(),
          new NativeReads(),
          new ManyDomains(),
          new QemuReads(),
          new QemuBulk(),
          new CommandStart());

  private final Plan plan;
  private final PrintStream out;

  private Main(Plan plan, PrintStream out) {
    this.plan = plan;
    this.out = out;
  }

  /** {@code ROOT [--quick] [NAME...]}. */
  public static void main(String[] arguments) throws Exception {
    Set<String> names = new LinkedHashSet<>(List.of(arguments).subList(1, arguments.length));
    boolean quick = names.remove("--quick");
    List<String> known =
        FAMILIES.stream().flatMap(family -> family.goals().stream()).map(Goal::name).toList();
    if (!known.containsAll(names)) {
      names.removeAll(known);
      System.err.println("no such row: " + names + "; there are " + known);
      System.exit(2);
    }
    Plan plan = new Plan(quick, Path.of(arguments[0]), names);
    System.exit(new Main(plan, System.out).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    out.println(Table.head());
    List<Row> rows = new ArrayList<>();
    for (Family family : FAMILIES) {
      if (family.goals().stream().map(Goal::name).anyMatch(plan::wants)) {
        rows.addAll(measure(family));
      }
    }
    Path file = plan.root().resolve("benchmarks/target/results.json");
    ResultsFile.write(file, rows);
    long missed = rows.stream().filter(row -> row.isMeasured() && !row.isMet()).count();
    out.println(rows.size() + " rows, " + missed + " missed; " + plan.root().relativize(file));
    return rows.stream().noneMatch(Row::isFailed);
  }

  private List<Row> measure(Family family) {
    List<Row> rows = new ArrayList<>();
    try {
      rows.addAll(family.measure(plan));
    } catch (Exception | LinkageError e) {
      family.goals().forEach(goal -> rows.add(goal.failed(e)));
    }
    rows.removeIf(row -> !plan.wants(row.goal().name()));
    rows.forEach(row -> out.println(Table.line(row)));
    return rows;
  }
}
