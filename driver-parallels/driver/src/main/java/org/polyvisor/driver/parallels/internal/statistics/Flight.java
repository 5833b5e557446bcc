package org.polyvisor.driver.parallels.internal.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Who waits, and for which one-shot.
 *
 * @param waiters the readers
 * @param shot the running one-shot; null if only an event can come
 */
record Flight(Waiters waiters, @Nullable Shot shot) {
  boolean hasShot() {
    return shot != null;
  }

  boolean waitsFor(long serial) {
    return shot != null && shot.serial == serial;
  }

  Flight with(@Nullable Shot other) {
    return new Flight(waiters, other);
  }

  /**
   * A one-shot job under way.
   *
   * @param serial its number
   * @param issued when it was asked for: its values count as of then
   */
  record Shot(long serial, Moment issued) {}
}
