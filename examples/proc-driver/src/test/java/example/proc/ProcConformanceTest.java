package example.proc;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.polyvisor.conformance.DriverConformance;
import org.polyvisor.conformance.setup.Target;

/** The driver, on a session of its own in which one process sleeps. */
class ProcConformanceTest extends DriverConformance {
  private static Process sleeper;

  @BeforeAll
  static void sleep() throws IOException {
    // It becomes a session of its own, and stays the process that it is.
    sleeper = new ProcessBuilder("setsid", "sleep", "600").start();
    while (!isAsleep()) {
      Thread.onSpinWait();
    }
  }

  private static boolean isAsleep() {
    return new ProcFiles((int) sleeper.pid())
        .groups().stream().anyMatch(group -> group.ref().name().startsWith("sleep-"));
  }

  @AfterAll
  static void wake() {
    sleeper.destroy();
  }

  @Override
  public Target target() {
    return Target.of("proc:///" + sleeper.pid()).guests("sleep-" + sleeper.pid());
  }
}
