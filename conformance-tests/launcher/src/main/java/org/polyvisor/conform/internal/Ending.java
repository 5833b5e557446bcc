package org.polyvisor.conform.internal;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.polyvisor.conform.internal.report.Visible;
import org.polyvisor.conformance.lab.Bounds;

/**
 * Says so when the process is ended while a run is under way: by a signal, or by a driver that
 * calls {@code System.exit}, which must not decide how the run ends. Safe for any thread.
 */
final class Ending implements AutoCloseable {
  private static final String CLEANING_UP = "polyvisor-interrupted";
  private static final String OUTCOME = "polyvisor.conformance.interruption";
  private static final String OF_A_REQUIREMENT = "polyvisor-conformance-";
  private static final Pattern REQUIREMENT = Pattern.compile("[A-Z]{4}-[0-9]{3}");

  private final PrintWriter err;
  private final Thread hook = new Thread(this::ended, "polyvisor-conform-ended");

  private Ending(PrintWriter err) {
    this.err = err;
  }

  static Ending watched(PrintWriter err) {
    Ending ending = new Ending(err);
    Runtime.getRuntime().addShutdownHook(ending.hook);
    return ending;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is being ended, so that the hook runs already; what comes now is too late.
      waitFor(hook);
    }
  }

  private void ended() {
    boolean byTheDriver =
        Thread.getAllStackTraces().values().stream()
            .anyMatch(stack -> Arrays.stream(stack).anyMatch(Ending::isExit));
    if (!byTheDriver) {
      err.println("interrupted: nothing was judged, and what was made is taken back");
      tellWhetherItWas();
      return;
    }
    err.println("error: the driver ended this process by System.exit" + meanwhile());
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(CLEANING_UP))
        .forEach(Ending::waitFor);
    Runtime.getRuntime().halt(Program.MISUSE);
  }

  /** The kit leaves word of it; there is none where it made nothing yet. */
  private void tellWhetherItWas() {
    if (System.getProperty(OUTCOME) == null) {
      return;
    }
    Bounds.within(
        Bounds.requirement().plusSeconds(5), () -> !System.getProperty(OUTCOME, "").isEmpty());
    String outcome = System.getProperty(OUTCOME, "");
    if (!outcome.equals("done")) {
      String line = "warning: not all of it could be taken back; the next run names it: " + outcome;
      err.println(Visible.of(line.lines().findFirst().orElse(line)));
    }
  }

  private static boolean isExit(StackTraceElement frame) {
    return frame.getClassName().equals(Runtime.class.getName())
        && frame.getMethodName().equals("exit");
  }

  private static String meanwhile() {
    String ids =
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> name.startsWith(OF_A_REQUIREMENT))
            .map(name -> name.substring(OF_A_REQUIREMENT.length()))
            .filter(REQUIREMENT.asMatchPredicate())
            .sorted()
            .collect(Collectors.joining(", "));
    return (ids.isEmpty() ? "" : " in " + ids) + "; nothing was judged";
  }

  private static void waitFor(Thread thread) {
    try {
      thread.join(Bounds.requirement().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
