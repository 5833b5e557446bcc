package org.polyvisor.driver.parallels.internal.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The next state of a cell while it is being made, and what follows from it. For one thread, and
 * only within {@link Step}.
 */
final class Draft {
  Gate gate;
  Link link;
  Layout layout;
  @Nullable Flight flight;
  @Nullable Sample sample;
  @Nullable Sample last;
  Habit habit;
  Backoff linkBackoff;
  Backoff shotBackoff;
  boolean stale;

  /** Whether anybody ever read more than disks, so that values without them count, too. */
  boolean anyWill;

  int unread;
  long evidenceAt;
  @Nullable Moment lastEvent;
  long generation;
  long serial;
  final List<Effect> effects = new ArrayList<>(2);

  Draft(Gate gate, Layout layout) {
    this.gate = gate;
    this.layout = layout;
    link = Link.IDLE;
    habit = Habit.NONE;
    linkBackoff = Backoff.NONE;
    shotBackoff = Backoff.NONE;
  }

  Draft(CellState from) {
    gate = from.gate;
    link = from.link;
    layout = from.layout;
    flight = from.flight;
    sample = from.sample;
    last = from.last;
    habit = from.habit;
    linkBackoff = from.linkBackoff;
    shotBackoff = from.shotBackoff;
    stale = from.stale;
    anyWill = from.anyWill;
    unread = from.unread;
    evidenceAt = from.evidenceAt;
    lastEvent = from.lastEvent;
    generation = from.generation;
    serial = from.serial;
  }

  /** The finished state; the very one it began with if nothing is different. */
  CellState freeze(CellState from) {
    return same(from) ? from : new CellState(this);
  }

  private boolean same(CellState from) {
    return effects.isEmpty() && sameParts(from) && sameNumbers(from);
  }

  private boolean sameParts(CellState from) {
    return gate.equals(from.gate)
        && link.equals(from.link)
        && layout == from.layout
        && Objects.equals(flight, from.flight)
        && sample == from.sample
        && habit.equals(from.habit)
        && linkBackoff.equals(from.linkBackoff)
        && shotBackoff.equals(from.shotBackoff);
  }

  private boolean sameNumbers(CellState from) {
    return stale == from.stale
        && anyWill == from.anyWill
        && unread == from.unread
        && evidenceAt == from.evidenceAt
        && lastEvent == from.lastEvent
        && generation == from.generation
        && serial == from.serial;
  }

  boolean runs() {
    return gate.is(Gate.Kind.RUN);
  }

  /** Issues a job under a new number. */
  long issue(Effect.Job job) {
    serial++;
    effects.add(new Effect.Issue(job, serial));
    return serial;
  }

  void subscribe() {
    linkTo(Link.subscribing(issue(Effect.Job.SUBSCRIBE)));
  }

  void unsubscribe() {
    linkTo(Link.unsubscribing(issue(Effect.Job.UNSUBSCRIBE)));
  }

  void linkTo(Link next) {
    link = next;
    lastEvent = null;
  }

  void evidence(long now) {
    evidenceAt = now;
  }

  void fail(Cause cause) {
    if (flight != null) {
      effects.add(new Effect.Fail(flight.waiters(), cause));
      flight = null;
    }
  }

  void complete(Sample value) {
    if (flight != null) {
      effects.add(new Effect.Complete(flight.waiters(), value));
      flight = null;
    }
  }

  void forgetSample() {
    sample = null;
    stale = false;
  }
}
