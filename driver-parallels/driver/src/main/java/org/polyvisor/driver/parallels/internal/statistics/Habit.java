package org.polyvisor.driver.parallels.internal.statistics;

/**
 * How somebody reads: when last, and how long the last two gaps between visits were. Reads within
 * the shorter of a cycle and a second belong to one visit.
 *
 * @param visits how many there were, counted to 3
 * @param lastRead the last read
 * @param visitStart when the visit began
 * @param gaps the last two gaps
 */
record Habit(int visits, long lastRead, long visitStart, Gaps gaps) {
  static final Habit NONE = new Habit(0, 0, 0, new Gaps(0, 0));

  private static final long SECOND = 1_000_000_000L;
  private static final int ENOUGH = 3;

  /** After a read at this time; one before the last changes nothing. */
  Habit read(long at, long cycle) {
    if (visits == 0) {
      return new Habit(1, at, at, gaps);
    }
    if (at - lastRead <= 0) {
      return this;
    }
    long gap = at - visitStart;
    return gap < Math.min(cycle, SECOND)
        ? new Habit(visits, at, visitStart, gaps)
        : new Habit(Math.min(ENOUGH, visits + 1), at, at, new Gaps(gap, gaps.last));
  }

  /** The longer of the last two gaps; the one that is known; 0 if none is. */
  long gap() {
    return Math.max(gaps.last, gaps.before);
  }

  /** For how long nobody has read. */
  long idle(long now) {
    return visits == 0 ? Long.MAX_VALUE : now - lastRead;
  }

  boolean readSince(long at) {
    return visits > 0 && lastRead - at >= 0;
  }

  /** The last gap and the one before; 0 if not known. */
  record Gaps(long last, long before) {}
}
