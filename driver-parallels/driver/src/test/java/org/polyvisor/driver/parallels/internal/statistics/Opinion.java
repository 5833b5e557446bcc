package org.polyvisor.driver.parallels.internal.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What clocks and policy say at one decision. The checker tries each combination that can matter,
 * so that neither times nor habits need to be part of a world: every sample counts as observed at
 * 0, and the rest is set to what gives the opinion.
 */
record Opinion(boolean fresh, boolean silent, boolean linkOk, boolean shotOk, Wish wish) {
  /** A time that is far beyond every bound. */
  private static final long FAR = 1_000_000_000_000L;

  private static final long CYCLE = 1_000_000_000L;
  private static final Terms WITH_SHOTS = terms(true);
  private static final Terms WITHOUT_SHOTS = terms(false);
  private static final Habit.Gaps SHORT = new Habit.Gaps(0, 0);
  private static final Habit.Gaps LONG = new Habit.Gaps(FAR, FAR);
  private static final boolean[] BOTH = {true, false};
  private static final boolean[] YES = {true};
  private static final boolean[] NO = {false};

  /** What the policy wishes. */
  record Wish(boolean want, boolean drop) {
    static final Wish NEITHER = new Wish(false, false);
    static final Wish WANT = new Wish(true, false);
    static final Wish DROP = new Wish(false, true);
  }

  /** For inputs that ask for no opinion. */
  static final Opinion NONE = new Opinion(true, false, true, true, Wish.NEITHER);

  /** All that can make a difference for this input. */
  static List<Opinion> about(CellState cell, Input input) {
    if (input instanceof Input.Read) {
      return combine(cell, List.of(Wish.WANT, Wish.NEITHER), cell.sample != null);
    }
    if (input instanceof Input.Event || input instanceof Input.Tick) {
      return combine(cell, List.of(Wish.DROP, Wish.NEITHER), false);
    }
    if (input instanceof Input.OneShot) {
      return combine(cell, List.of(Wish.NEITHER), false);
    }
    return List.of(NONE);
  }

  private static List<Opinion> combine(CellState cell, List<Wish> wishes, boolean sample) {
    List<Opinion> all = new ArrayList<>();
    for (boolean fresh : sample ? BOTH : NO) {
      for (boolean silent : cell.link.is(Link.Kind.LIVE) ? BOTH : NO) {
        for (boolean linkOk : cell.linkBackoff.failures() > 0 ? BOTH : YES) {
          for (boolean shotOk : cell.shotBackoff.failures() > 0 ? BOTH : YES) {
            wishes.forEach(wish -> all.add(new Opinion(fresh, silent, linkOk, shotOk, wish)));
          }
        }
      }
    }
    return all;
  }

  private static Terms terms(boolean oneShots) {
    return new Terms(new Policy(Policy.Kind.LEARNED, 10, oneShots), CYCLE, CYCLE / 2);
  }

  static Terms terms(Bounds bounds) {
    return bounds.oneShots() ? WITH_SHOTS : WITHOUT_SHOTS;
  }

  private long nanos() {
    return fresh ? 0 : FAR;
  }

  Step.Now now() {
    return new Step.Now(new Moment(nanos(), Instant.EPOCH), Long.MIN_VALUE);
  }

  /** The cell, with such times in it that its rules come to this opinion. */
  CellState impose(CellState cell) {
    Draft draft = new Draft(cell);
    long now = nanos();
    long lastRead = wish.drop() ? now - 100 * FAR : now;
    draft.habit = new Habit(3, lastRead, lastRead, wish.want() ? SHORT : LONG);
    draft.evidenceAt = silent ? now - FAR : now;
    draft.linkBackoff = retry(cell.linkBackoff, linkOk);
    draft.shotBackoff = retry(cell.shotBackoff, shotOk);
    return new CellState(draft);
  }

  private Backoff retry(Backoff backoff, boolean ok) {
    return new Backoff(backoff.failures(), ok ? nanos() : nanos() + FAR, backoff.cause());
  }
}
