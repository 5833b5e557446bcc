package org.polyvisor.driver.parallels.jna.internal;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at the connections' gates now and then, so that calls that hang are told of even if nobody
 * calls. One thread, which never enters the library, as long as the library lives. Safe for any
 * thread.
 */
final class Watchdog {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.parallels.jna");
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(100);

  private final List<CallGate> gates = new CopyOnWriteArrayList<>();
  private final Thread thread = new Thread(this::watch, "polyvisor-parallels-watch");
  private volatile boolean over;

  private Watchdog() {}

  static Watchdog start() {
    Watchdog made = new Watchdog();
    made.thread.setDaemon(true);
    made.thread.start();
    return made;
  }

  void add(CallGate gate) {
    gates.add(gate);
  }

  void remove(CallGate gate) {
    gates.remove(gate);
  }

  void end() {
    over = true;
    LockSupport.unpark(thread);
  }

  private static void look(CallGate gate) {
    try {
      gate.look();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a lost session of the Parallels SDK could not be told of", e);
    }
  }

  private void watch() {
    while (!over) {
      LockSupport.parkNanos(PERIOD);
      gates.forEach(Watchdog::look);
    }
  }
}
