package org.polyvisor;

import org.polyvisor.annotation.API;

/**
 * Events that are being kept for one subscriber, bounded (setting {@code events.ring}). Safe for
 * any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Subscription extends AutoCloseable {
  /** How many events were dropped so far because they were not taken in time. */
  long lost();

  /** Ends it. Idempotent; from inside a listener it does not wait for that listener. */
  @Override
  void close();
}
