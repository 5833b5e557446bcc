package org.polyvisor.conformance.area;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.polyvisor.conformance.lab.Bounds;

/**
 * Sees whether two threads are ever in it at once. The first few that enter wait for another, as
 * long as for anything that must not come; those after them only say that they were there. Safe for
 * any thread.
 */
final class Meeting {
  private static final int WAITING = 2;

  private final AtomicInteger entered = new AtomicInteger();
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicBoolean seen = new AtomicBoolean();

  /** Goes in and out again. */
  void pass() {
    boolean waits = entered.getAndIncrement() < WAITING;
    boolean met = inside.incrementAndGet() > 1;
    if (met || waits && Bounds.within(Bounds.mustNotCome(), () -> inside.get() > 1)) {
      seen.set(true);
    }
    inside.decrementAndGet();
  }

  boolean seen() {
    return seen.get();
  }
}
