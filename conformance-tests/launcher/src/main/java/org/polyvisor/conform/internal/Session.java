package org.polyvisor.conform.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.polyvisor.conform.internal.report.JsonReport;
import org.polyvisor.conform.internal.report.Reports;
import org.polyvisor.conform.internal.report.Summary;
import org.polyvisor.conform.internal.report.Visible;
import org.polyvisor.conform.internal.run.Plan;
import org.polyvisor.conform.internal.run.Run;
import org.polyvisor.conform.internal.run.RunResult;
import org.polyvisor.conformance.lab.Seed;

/** One run, from the options to the verdict. For one thread; changes the process's properties. */
final class Session {
  private static final long SEEDS = 1_000_000;

  private final Options options;
  private final Plan plan;
  private final PrintWriter out;
  private final PrintWriter err;

  Session(Options options, Plan plan, PrintWriter out, PrintWriter err) {
    this.options = options;
    this.plan = plan;
    this.out = out;
    this.err = err;
  }

  int run() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (DriverPlaces places = new DriverPlaces(options.drivers);
        Ending ending = Ending.watched(err)) {
      thread.setContextClassLoader(places.loader(options.uri));
      return judge();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** What would be noticed only once everything was run, or be taken for the driver's fault. */
  private void refuseWhatCannotEndWell() {
    options.settings();
    Path folder = options.report;
    if (folder != null && folder.toString().isEmpty()) {
      throw new MisuseException("--report must name a folder, as target/conformance");
    }
    if (folder != null && !canBeWritten(folder)) {
      throw new MisuseException(
          "--report " + folder + ": is no folder that can be written; nothing was run");
    }
  }

  private static boolean canBeWritten(Path folder) {
    try {
      return Files.isWritable(Files.createDirectories(folder));
    } catch (IOException e) {
      return false;
    }
  }

  private int judge() {
    refuseWhatCannotEndWell();
    long seed = options.seedGiven().orElseGet(() -> ThreadLocalRandom.current().nextLong(SEEDS));
    System.setProperty(Seed.PROPERTY, Long.toString(seed));
    System.setProperty("polyvisor.conformance.stretch", Double.toString(options.stretch));
    Preflight preflight = new Preflight(options);
    Optional<String> template = preflight.template();
    if (!preflight.leftBehind().isEmpty()) {
      err.println(
          "note: another run of the kit made "
              + Visible.of(String.join(", ", preflight.leftBehind()))
              + ": if it was killed, destroy and undefine them; nothing touches them here");
    }
    var targets = Targets.of(options, template);
    // What is wrong with the options shows here, and not once for each requirement.
    boolean drivable = !targets.get().isReadOnly() && (template.isPresent() || hasGuests());
    if (!drivable && !options.quiet) {
      err.println("note: no guest may be changed; --guest or --template lets the kit do more");
    }
    RunResult result = new Run(plan, seed, new Progress(err, options.quiet)).run(targets);
    RunResult told = result.reproducedBy(Reproducing.command(options, seed));
    tell(told);
    return code(told);
  }

  /** Where nothing passed and nothing failed, nothing was judged. */
  private static int code(RunResult result) {
    if (result.conforms()) {
      return 0;
    }
    return result.failures().isEmpty() ? Program.MISUSE : 1;
  }

  private boolean hasGuests() {
    return !options.guests.isEmpty();
  }

  private void tell(RunResult result) {
    if (options.json) {
      out.println(JsonReport.text(result));
    } else {
      Summary.lines(result).forEach(line -> out.println(Visible.of(line)));
    }
    Path folder = options.report;
    if (folder != null) {
      try {
        Reports.write(result, folder);
        err.println("report: " + folder.resolve(Reports.PAGE).toAbsolutePath().toUri());
      } catch (IOException e) {
        throw new MisuseException("--report " + folder + ": " + Reasons.of(e));
      }
    }
  }
}
