package org.polyvisor.cli.internal.io;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether a terminal shows what is typed. It does so again when this is closed, and when the
 * process ends before, as by Ctrl-C; from then on it cannot be turned off. Safe for any thread.
 */
final class Echo implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  /** Whoever presses Ctrl-C once more interrupts what turns the echo on. */
  private static final int TRIES = 10;

  private final Path terminal;
  private final ReentrantLock lock = new ReentrantLock();
  private final Thread restoring = new Thread(this::end, "polyvisor-echo");
  private boolean ended;

  Echo(Path terminal) {
    this.terminal = terminal;
  }

  /** Turns it off; false if that cannot be had. */
  boolean off() {
    try {
      Runtime.getRuntime().addShutdownHook(restoring);
    } catch (IllegalStateException e) {
      log(e); // the process is ending
      return false;
    }
    return set(false);
  }

  @Override
  public void close() {
    set(true);
    try {
      Runtime.getRuntime().removeShutdownHook(restoring);
    } catch (IllegalStateException e) {
      log(e); // the process is ending already, by the hook
    }
  }

  /** The process is ending. */
  void end() {
    lock.lock();
    try {
      ended = true;
      for (int i = 0; i < TRIES && !set(true); i++) {
        log(new IOException("stty was interrupted, too"));
      }
    } finally {
      lock.unlock();
    }
  }

  /** One at a time, so that who ends has the last word. */
  private boolean set(boolean shown) {
    lock.lock();
    try {
      return (shown || !ended) && stty(shown ? "echo" : "-echo");
    } finally {
      lock.unlock();
    }
  }

  private boolean stty(String how) {
    try {
      Process stty = new ProcessBuilder("stty", how).redirectInput(terminal.toFile()).start();
      boolean done = stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      stty.destroyForcibly();
      return done && stty.exitValue() == 0;
    } catch (IOException e) {
      log(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private static void log(Exception e) {
    System.getLogger(Echo.class.getName()).log(Level.DEBUG, () -> "the terminal's echo: " + e);
  }
}
