package org.polyvisor.conform.internal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.IntSupplier;
import org.polyvisor.conform.internal.report.Summary;
import org.polyvisor.conform.internal.report.Visible;
import org.polyvisor.conform.internal.run.Plan;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command line. */
public final class Program {
  static final int MISUSE = 2;

  private Program() {}

  /** Runs it and answers the exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    Options options = new Options();
    CommandLine line = new CommandLine(options).setExpandAtFiles(false);
    try {
      line.parseArgs(arguments);
      if (line.isUsageHelpRequested()) {
        line.usage(out);
        return 0;
      }
      named(line, "--profile", options.profiles);
      named(line, "--requirement", options.requirements);
      named(line, "--lack", options.lacks);
      return run(out, err, options);
    } catch (ParameterException | MisuseException e) {
      err.println(Visible.of("error: " + e.getMessage()));
      return MISUSE;
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** A list of nothing is not what was meant by none. */
  private static void named(CommandLine line, String option, List<String> values) {
    if (line.getParseResult().hasMatchedOption(option) && values.isEmpty()) {
      throw new MisuseException(option + " names none");
    }
  }

  private static int run(PrintWriter out, PrintWriter err, Options options) {
    Plan plan = Choice.of(options);
    if (options.plan) {
      if (options.report != null) {
        throw new MisuseException(
            "--plan runs nothing, so that --report " + options.report + " would be of nothing");
      }
      List<String> lines = Summary.plan(plan, options.json);
      lines.forEach(line -> out.println(Visible.of(line)));
      return 0;
    }
    return aside(() -> new Session(options, plan, out, err).run());
  }

  /** What a driver prints must not get into a result that a program reads. */
  private static int aside(IntSupplier run) {
    PrintStream before = System.out;
    System.setOut(System.err);
    try {
      return run.getAsInt();
    } finally {
      System.setOut(before);
    }
  }
}
