package org.polyvisor.internal.bulk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polyvisor.model.DomainRef;

/**
 * Whether a driver is still at a pass that its reader has left: then nobody asks it for the same
 * domains again. Leaving and landing may cross. Safe for any thread.
 */
final class PassAtDriver {
  private final Flights flights;
  private final long beginNanos;
  private volatile boolean landed;
  private volatile Flights.@Nullable HungPass left;

  PassAtDriver(Flights flights, long beginNanos) {
    this.flights = flights;
    this.beginNanos = beginNanos;
  }

  /** The reader leaves it without an answer for these. */
  void leave(Set<DomainRef> unanswered) {
    Flights.HungPass pass = new Flights.HungPass(Set.copyOf(unanswered), beginNanos);
    left = pass;
    flights.hangs(pass);
    if (landed) {
      flights.hangsNoMore(pass);
    }
  }

  /** The driver came back. */
  void land() {
    landed = true;
    Flights.HungPass pass = left;
    if (pass != null) {
      flights.hangsNoMore(pass);
    }
  }
}
