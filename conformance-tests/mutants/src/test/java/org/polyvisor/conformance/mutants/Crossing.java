package org.polyvisor.conformance.mutants;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.polyvisor.conformance.lab.Bounds;

/**
 * Where a caller waits for what another one is about to do, so that a race is lost for certain.
 * Only callers that the kit starts beside its own thread wait, and of each connection the first
 * few, or every lone call would take that long. Safe for any thread.
 */
final class Crossing {
  private static final String CALLER = "polyvisor-conformance-caller";
  private static final int FEW = 10;

  private final AtomicInteger left = new AtomicInteger(FEW);
  private final AtomicInteger inside = new AtomicInteger();

  /** Whether this holds, now or in a while. */
  boolean waitsFor(BooleanSupplier met) {
    return met.getAsBoolean() || waits() && Bounds.within(limit(), met);
  }

  private boolean waits() {
    return Thread.currentThread().getName().equals(CALLER) && left.getAndDecrement() > 0;
  }

  private static Duration limit() {
    return Bounds.mustNotCome().multipliedBy(5);
  }

  /** Goes in; whether another is inside, now or in a while. */
  boolean enter() {
    boolean met = inside.incrementAndGet() > 1;
    return met || waitsFor(() -> inside.get() > 1);
  }

  void leave() {
    inside.decrementAndGet();
  }
}
