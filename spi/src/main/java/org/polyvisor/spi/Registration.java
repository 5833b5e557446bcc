package org.polyvisor.spi;

import org.polyvisor.annotation.API;

/**
 * Something that goes on until it is closed.
 *
 * @since 0.1
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Registration extends AutoCloseable {
  /**
   * Ends it. Idempotent, for any thread. When it has returned, nothing of it runs any more; called
   * from inside a callback, it does not wait for that callback.
   */
  @Override
  void close();
}
