package org.polyvisor.driver.parallels.internal.statistics;

/**
 * When a subscription is wanted and when it is let go.
 *
 * @param kind by which rule
 * @param jobCost what a job costs, in events
 * @param oneShots whether one-shot jobs may be used
 */
public record Policy(Kind kind, int jobCost, boolean oneShots) {
  private static final int KEPT_EVENTS = 5;
  private static final int HOLD_CYCLES = 4;

  /** The rules. */
  public enum Kind {
    /** Stays subscribed while that is cheaper than asking again, judged by the last two gaps. */
    LEARNED,
    /** Subscribes at each read, lets go at the fifth event that nobody asked for. */
    FIXED,
    /** Subscribes at the first read and stays. */
    ALWAYS
  }

  /** Whether it weighs jobs against the events of a cycle. */
  boolean weighs() {
    return kind == Kind.LEARNED;
  }

  /** Whether a read should lead to a subscription. */
  boolean wants(Habit habit, long cycle) {
    return kind != Kind.LEARNED || habit.gap() <= jobCost * cycle;
  }

  /** Whether nobody is interested enough any more. */
  boolean drops(Draft cell, long now, long cycle) {
    switch (kind) {
      case ALWAYS:
        return false;
      case FIXED:
        return cell.unread >= KEPT_EVENTS || quietFor(KEPT_EVENTS * cycle, cell, now);
      default:
        return cell.habit.idle(now) > hold(cell.habit, cycle);
    }
  }

  private static boolean quietFor(long time, Draft cell, long now) {
    return cell.habit.idle(now) > time && now - cell.evidenceAt > time;
  }

  private long hold(Habit habit, long cycle) {
    return habit.gap() == 0 ? HOLD_CYCLES * cycle : jobCost * cycle * 3 / 2;
  }
}
