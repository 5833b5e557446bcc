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
        : new Habit(Math.min(ENOUGH, visits + 1), at, at, gaps.followedBy(gap));
  }

  /** After somebody said that he would be there again by then; who said more still counts. */
  Habit promised(long by) {
    boolean later = gaps.nextBy == Gaps.NO_PROMISE || by - gaps.nextBy > 0;
    return later
        ? new Habit(visits, lastRead, visitStart, new Gaps(gaps.last, gaps.before, by))
        : this;
  }

  /** Whether somebody said that he would still come then. */
  boolean expects(long at) {
    return gaps.nextBy != Gaps.NO_PROMISE && gaps.nextBy - at >= 0;
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

  /**
   * When he comes.
   *
   * @param last the last gap; 0 if not known
   * @param before the one before; 0 if not known
   * @param nextBy until when somebody said that he would come again
   */
  record Gaps(long last, long before, long nextBy) {
    private static final long NO_PROMISE = Long.MIN_VALUE;

    Gaps(long last, long before) {
      this(last, before, NO_PROMISE);
    }

    private Gaps followedBy(long gap) {
      return new Gaps(gap, last, nextBy);
    }
  }
}
