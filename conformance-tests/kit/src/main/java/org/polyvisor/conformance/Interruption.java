package org.polyvisor.conformance;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.polyvisor.conformance.lab.Lab;

/**
 * Takes back what the requirements under way have made when the process is told to end (Ctrl-C,
 * {@code kill}). Safe for any thread.
 */
final class Interruption {
  private static final Logger LOG = System.getLogger(Interruption.class.getName());

  /**
   * How that went, for the launcher, since nobody logs any more then: empty until it is over,
   * {@code done}, or why not.
   */
  private static final String OUTCOME = "polyvisor.conformance.interruption";

  private static final Set<Lab> UNDER_WAY = ConcurrentHashMap.newKeySet();
  private static final AtomicBoolean ENDED = new AtomicBoolean();

  static {
    System.setProperty(OUTCOME, "");
    Runtime.getRuntime().addShutdownHook(new Thread(Interruption::run, "polyvisor-interrupted"));
  }

  private Interruption() {}

  static void watch(Lab lab) {
    UNDER_WAY.add(lab);
    if (ENDED.get()) {
      lab.makeNoMore();
    }
  }

  static void forget(Lab lab) {
    UNDER_WAY.remove(lab);
  }

  private static void run() {
    ENDED.set(true);
    String outcome = "done";
    for (Lab lab : UNDER_WAY) {
      lab.makeNoMore();
      Optional<Throwable> thrown = Watchdog.thrown("cleaning up", lab::cleanUp);
      if (thrown.isPresent()) {
        LOG.log(Level.WARNING, "cleaning up after an interruption", thrown.get());
        outcome = String.valueOf(thrown.get().getMessage());
      }
    }
    System.setProperty(OUTCOME, outcome);
  }
}
