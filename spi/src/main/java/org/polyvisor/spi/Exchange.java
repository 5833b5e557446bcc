package org.polyvisor.spi;

import java.nio.channels.Selector;
import java.util.Optional;
import org.polyvisor.annotation.API;

/**
 * A question that was sent over a socket and whose answer the caller reads in his own thread, which
 * saves four changes of thread. All waiting is the facade's: it waits at the selector, by the
 * deadline of the call, and looks for the answer whenever that wakes. So none of the methods may
 * block: they take no lock that somebody holds while waiting, and do no I/O but what is done at
 * once. What else comes in over the socket is for the driver's own reader. For one thread.
 *
 * @param <T> the type of the answer
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Exchange<T> {
  /**
   * Wakes when there may be something to {@linkplain #poll() poll}; nobody else waits at it. Once
   * it is closed, the next poll has the answer or the error.
   */
  Selector selector();

  /**
   * Takes what is there; the answer once it is complete, else empty. Throws what it failed with.
   */
  Optional<T> poll();

  /** The caller waits no more, with or without an answer. Once, and last. */
  void leave();
}
