package org.polyvisor.conformance.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Opened;
import org.polyvisor.conformance.setup.Target;

/** Counts what stays behind. */
final class Leftovers {
  private static final String OURS = "polyvisor-conformance";
  private static final Path FILES = Path.of("/proc/self/fd");
  private static final int SLACK = 3;

  private Leftovers() {}

  /** Opens and closes so often; no more threads than after the first time. */
  static void threadsAfter(Lab lab, int times) {
    settles(times, () -> use(lab), Leftovers::threads, "threads");
  }

  static void filesAfter(Lab lab, int times) {
    if (!Files.isDirectory(FILES)) {
      throw lab.notDrivable("this system does not show open files");
    }
    settles(times, () -> use(lab), Leftovers::files, "open files");
  }

  /** Fails to open so often; no more threads than after the first time. */
  static void afterFailures(Lab lab, int times) {
    Target elsewhere = Target.of(lab.target().uri().driver() + ":///" + lab.freshName());
    settles(
        times,
        () -> Expect.refusal("opening elsewhere", () -> lab.open(elsewhere, Bounds.mustCome())),
        Leftovers::threads,
        "threads");
  }

  private static void use(Lab lab) {
    Opened opened = lab.open();
    opened.domains();
    opened.close();
  }

  private static void settles(int times, Runnable body, LongSupplier counter, String what) {
    body.run();
    body.run();
    long before = counter.getAsLong();
    for (int i = 0; i < times; i++) {
      body.run();
    }
    boolean few = Bounds.within(Bounds.mustCome(), () -> counter.getAsLong() < before + SLACK);
    Expect.that(few, counter.getAsLong() + " " + what + ", were " + before);
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().startsWith(OURS))
        .count();
  }

  private static long files() {
    try (Stream<Path> open = Files.list(FILES)) {
      return open.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
