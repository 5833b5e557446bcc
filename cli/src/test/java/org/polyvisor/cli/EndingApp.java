package org.polyvisor.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;
import org.polyvisor.error.VirtException;

/** An app that never closes: eight threads read statistics, and it ends in some way. */
public final class EndingApp {
  private static final int READERS = 8;

  private EndingApp() {}

  /**
   * Runs it.
   *
   * @param arguments URI; how it ends: exit, return or wait
   */
  public static void main(String[] arguments) throws InterruptedException {
    Connection connection = Polyvisor.open(arguments[0]);
    CountDownLatch reading = new CountDownLatch(READERS);
    for (int i = 0; i < READERS; i++) {
      Thread reader = new Thread(() -> read(connection, reading), "reader " + i);
      reader.setDaemon(true);
      reader.start();
    }
    reading.await();
    System.out.println("reading");
    if (arguments[1].equals("exit")) {
      System.exit(7);
    }
    while (arguments[1].equals("wait")) {
      LockSupport.park();
    }
  }

  private static void read(Connection connection, CountDownLatch reading) {
    try {
      Domain web = connection.domain("web");
      while (true) {
        web.blockStatistics("sda");
        reading.countDown();
      }
    } catch (VirtException e) {
      System.out.println("a read failed: " + e);
    }
  }
}
