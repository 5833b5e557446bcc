package org.polyvisor.driver.parallels.internal.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Who waits, and for which one-shot.
 *
 * @param waiters the readers
 * @param shot the running one-shot; null if only an event can come
 * @param anyWill whether one of them is content with any values, without a word on disks
 */
record Flight(Waiters waiters, @Nullable Shot shot, boolean anyWill) {
  /** Of readers who want disks. */
  Flight(Waiters waiters, @Nullable Shot shot) {
    this(waiters, shot, false);
  }

  boolean hasShot() {
    return shot != null;
  }

  boolean waitsFor(long serial) {
    return shot != null && shot.serial == serial;
  }

  Flight with(@Nullable Shot other) {
    return new Flight(waiters, other, anyWill);
  }

  Flight joinedBy(Input.Read read) {
    return read.anyWill() && !anyWill ? new Flight(waiters, shot, true) : this;
  }

  /**
   * A one-shot job under way.
   *
   * @param serial its number
   * @param issued when it was asked for: its values count as of then
   */
  record Shot(long serial, Moment issued) {}
}
