package org.polyvisor.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polyvisor.benchmarks.Family;
import org.polyvisor.benchmarks.Median;
import org.polyvisor.benchmarks.Plan;
import org.polyvisor.benchmarks.report.Bound;
import org.polyvisor.benchmarks.report.Ceiling;
import org.polyvisor.benchmarks.report.Goal;
import org.polyvisor.benchmarks.report.Row;
import org.polyvisor.benchmarks.report.Table;

/** A command typed once, beside a JVM that says hello. */
public final class CommandStart implements Family {
  private static final Goal START =
      new Goal(
          "cli-start",
          "ratio",
          Bound.atMost(3),
          "a start loads three times as many classes as hello, all from the archive; what remains"
              + " is code that runs once, half of it the JDK's own: it opens the jar and looks for"
              + " loggers and services");
  private static final double MILLIS = 1e3;

  @Override
  public List<Goal> goals() {
    return List.of(START);
  }

  @Override
  public List<Row> measure(Plan plan) throws IOException, InterruptedException {
    List<String> command =
        List.of(plan.root().resolve("polyvisor").toString(), "-c", "test:///default", "list");
    List<String> hello = List.of(java(), "-cp", classes(plan), Hello.class.getName());
    // The first run may build; the second finds all files in memory.
    seconds(command);
    seconds(command);
    seconds(hello);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int round = 0; round < plan.of(7, 21); round++) {
      theirs.add(seconds(hello));
      ours.add(seconds(command));
    }
    return List.of(
        START.measured(
            Median.of(ours) / Median.of(theirs),
            new Ceiling(Median.of(theirs) * MILLIS, "ms", "a JVM that says hello"),
            "ours " + Table.number(Median.of(ours) * MILLIS) + " ms"));
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElse("java");
  }

  private static String classes(Plan plan) {
    return plan.root().resolve(Path.of("benchmarks", "target", "classes")).toString();
  }

  private static double seconds(List<String> command) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + exit);
    }
    return (System.nanoTime() - begin) / 1e9;
  }
}
