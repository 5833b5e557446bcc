package org.polyvisor.driver.parallels.internal.statistics;

import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;

/** The derived facts and the moves that several inputs share. For one thread, within one step. */
final class Rules {
  private static final long SECOND = 1_000_000_000L;
  private static final int FRESH_CYCLES = 3;
  private static final int SILENT_CYCLES = 6;

  /** How long a subscription is kept for two events to show the server's cycle. */
  private static final long LEARNING = 30 * SECOND;

  private final Draft cell;
  private final Terms terms;
  private final Step.Now now;

  Rules(Draft cell, Terms terms, Step.Now now) {
    this.cell = cell;
    this.terms = terms;
    this.now = now;
  }

  /** Takes the note of interest into the habit, if it is about the sample that is held. */
  void foldNote() {
    if (cell.sample != null && cell.sample.at() == now.note()) {
      cell.habit = cell.habit.read(now.note(), terms.cycle());
    }
  }

  void noteRead(Manner manner) {
    cell.unread = 0;
    cell.habit = cell.habit.read(now.nanos(), terms.cycle());
    if (manner.comesBackIn() > 0) {
      cell.habit = cell.habit.promised(now.nanos() + manner.comesBackIn());
    }
  }

  boolean fresh() {
    return cell.sample != null
        && (cell.gate.is(Gate.Kind.QUIET) || now.nanos() - cell.sample.at() <= freshFor());
  }

  /** Whether the sample will be fresh no more when the ticker looks again. */
  boolean aboutToBeStale() {
    return cell.sample != null
        && cell.runs()
        && now.nanos() + terms.tick() - cell.sample.at() > freshFor();
  }

  private long freshFor() {
    boolean fed = cell.link.is(Link.Kind.LIVE) || cell.link.is(Link.Kind.UNSUBSCRIBING);
    return fed ? FRESH_CYCLES * terms.cycle() : Math.min(terms.cycle(), SECOND);
  }

  boolean silent() {
    return now.nanos() - cell.evidenceAt > SILENT_CYCLES * terms.cycle();
  }

  boolean linkOk() {
    return cell.linkBackoff.ok(now.nanos());
  }

  boolean shotOk(Manner manner) {
    return manner.oneShots().orElse(terms.policy().oneShots()) && cell.shotBackoff.ok(now.nanos());
  }

  boolean wants() {
    return expected() || terms.policy().wants(cell.habit, terms.cycle());
  }

  boolean drops() {
    return !expected() && !learning() && terms.policy().drops(cell, now.nanos(), terms.cycle());
  }

  private boolean expected() {
    return cell.habit.expects(now.nanos());
  }

  /** A rule that weighs by the cycle has to see it once. */
  private boolean learning() {
    return terms.policy().weighs()
        && !terms.cycleKnown()
        && now.nanos() - cell.evidenceAt <= LEARNING;
  }

  boolean eventLeg() {
    return cell.link.is(Link.Kind.SUBSCRIBING)
        || (cell.link.is(Link.Kind.LIVE) && !silent())
        || cell.link.again();
  }

  void reach() {
    boolean dead = cell.link.is(Link.Kind.LIVE) && silent();
    if (cell.link.is(Link.Kind.UNSUBSCRIBING)) {
      cell.link = cell.link.andAgain();
    } else if ((cell.link.is(Link.Kind.IDLE) || dead) && linkOk()) {
      cell.subscribe();
    }
  }

  Flight.Shot shoot() {
    return new Flight.Shot(cell.issue(Effect.Job.ONE_SHOT), now.moment());
  }

  void publish(Counters values, Moment at, SampleSource source) {
    Sample before = cell.last;
    boolean comparable = before != null && before.layout() == cell.layout;
    Sample sample =
        before != null && comparable ? next(before, values, at, source) : first(values, at, source);
    cell.last = sample;
    cell.sample = sample.asOfPause(cell.gate.is(Gate.Kind.QUIET));
    cell.stale = false;
    cell.complete(sample);
  }

  private Sample first(Counters values, Moment at, SampleSource source) {
    return Sample.of(cell.layout, values, observation(at, source));
  }

  /** What changed since the last sample is told; where a counter fell, they all start again. */
  private Sample next(Sample before, Counters values, Moment at, SampleSource source) {
    boolean fell = values.fellSince(before.counters());
    cell.generation += fell ? 1 : 0;
    Changes changes =
        before.changes().next(cell.layout.places(), before.counters(), values, at.wall());
    Counters known = fell ? values : values.after(before.counters());
    return Sample.of(cell.layout, known, observation(at, source), changes);
  }

  private Observation observation(Moment at, SampleSource source) {
    return Sample.observation(at, source).generation(cell.generation);
  }
}
