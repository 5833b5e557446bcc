package org.polyvisor.driver.parallels.jna.internal;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the library's lives: odd while it lives, even between. */
final class Epoch {
  private final AtomicInteger count = new AtomicInteger();

  void begin() {
    count.incrementAndGet();
  }

  void end() {
    count.incrementAndGet();
  }

  int now() {
    return count.get();
  }
}
