package org.polyvisor.conform.broken;

import java.util.concurrent.locks.LockSupport;

/**
 * What goes wrong, and where.
 *
 * @param what as {@code exit-in-info}
 */
record Breakage(String what) {
  private static final int EXIT = 0;

  void at(String where) {
    if (what.endsWith("-in-" + where)) {
      happen(what.substring(0, what.indexOf('-')));
    }
  }

  private static void happen(String what) {
    switch (what) {
      case "hang" -> hang();
      case "exception" -> throw new IllegalStateException("the handshake failed");
      case "memory" -> throw new OutOfMemoryError("Java heap space");
      case "overflow" -> overflow(1);
      case "print" -> {
        System.out.println("{\"from\":\"the driver\"}");
        System.err.println("from the driver");
      }
      case "exit" -> System.exit(EXIT);
      default -> throw new IllegalArgumentException(what);
    }
  }

  private static void hang() {
    while (true) {
      boolean ignored = Thread.interrupted();
      LockSupport.park();
    }
  }

  private static int overflow(int depth) {
    return overflow(depth + 1) + 1;
  }
}
