package org.polyvisor.internal.bulk;

import java.util.Optional;
import org.polyvisor.internal.call.CallPool;
import org.polyvisor.internal.call.PendingCall;

/**
 * One domain of many for a thread of the pool, which goes on with the next by itself.
 *
 * @param reader for whom it is read
 * @param flights the books
 * @param key where it stands there
 * @param flight the reading
 */
record Link(BulkRead reader, Flights flights, Flights.Key key, Flight flight)
    implements CallPool.Link {
  @Override
  public PendingCall<?> call() {
    return flight.call();
  }

  @Override
  public Optional<? extends CallPool.Link> done(boolean goesOn) {
    flights.remove(key, flight);
    flights.took(flight.age());
    flight.land();
    Optional<Link> next = goesOn ? reader.prepared() : Optional.empty();
    if (next.isEmpty()) {
      reader.threadLeft();
    }
    return next;
  }
}
