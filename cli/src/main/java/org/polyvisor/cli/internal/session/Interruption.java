package org.polyvisor.cli.internal.session;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.polyvisor.Connection;
import org.polyvisor.error.VirtException;

/**
 * Closes the connection when the process is told to end (Ctrl-C), so that the hypervisor knows; the
 * JVM then ends with the code that belongs to the signal. Safe for any thread.
 */
final class Interruption implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final AtomicBoolean happened = new AtomicBoolean();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Thread hook;

  private Interruption(Connection connection) {
    hook = new Thread(() -> run(connection), "polyvisor-interrupted");
  }

  static Interruption closing(Connection connection) {
    Interruption interruption = new Interruption(connection);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  boolean happened() {
    return happened.get();
  }

  private void run(Connection connection) {
    if (over.get()) {
      return;
    }
    happened.set(true);
    try {
      connection.within(PATIENCE).close();
    } catch (VirtException e) {
      System.getLogger(Interruption.class.getName()).log(Level.DEBUG, "closing the connection", e);
    }
  }

  /** It is no interruption any more. */
  @Override
  public void close() {
    over.set(true);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook has seen that it is over or is closing.
      System.getLogger(Interruption.class.getName()).log(Level.DEBUG, "ending already", e);
    }
  }
}
