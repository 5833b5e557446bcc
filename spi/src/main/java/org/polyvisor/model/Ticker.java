package org.polyvisor.model;

import org.polyvisor.annotation.API;

/**
 * A monotonic clock: it never goes back and does not follow changes of the wall clock. Safe for any
 * thread.
 *
 * @since 0.1
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Ticker {
  /** Nanoseconds since some fixed moment; only differences mean something. */
  long nanos();

  /**
   * Whether time stands still until a test moves it. Waits on such a ticker look at it again and
   * again instead of trusting the machine's clock.
   */
  default boolean virtual() {
    return false;
  }

  /** The machine's own monotonic clock. */
  static Ticker system() {
    return System::nanoTime;
  }
}
