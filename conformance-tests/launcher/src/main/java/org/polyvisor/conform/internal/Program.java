package org.polyvisor.conform.internal;

import java.io.PrintWriter;
import java.util.List;
import org.polyvisor.conform.internal.report.Summary;
import org.polyvisor.conform.internal.report.Visible;
import org.polyvisor.conform.internal.run.Plan;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command line. */
public final class Program {
  private static final int MISUSE = 2;

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
      return run(out, err, options);
    } catch (ParameterException | MisuseException e) {
      err.println(Visible.of("error: " + e.getMessage()));
      return MISUSE;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static int run(PrintWriter out, PrintWriter err, Options options) {
    Plan plan = Choice.of(options);
    if (options.plan) {
      List<String> lines = Summary.plan(plan, options.json);
      lines.forEach(line -> out.println(Visible.of(line)));
      return 0;
    }
    return new Session(options, plan, out, err).run();
  }
}
