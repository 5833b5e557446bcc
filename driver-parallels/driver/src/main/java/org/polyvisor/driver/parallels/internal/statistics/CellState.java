package org.polyvisor.driver.parallels.internal.statistics;

import org.jspecify.annotations.Nullable;

/**
 * All that a cell knows at one moment. Immutable; {@link Step} makes the next one through a {@link
 * Draft}.
 */
public final class CellState {
  final Gate gate;
  final Link link;
  final Layout layout;
  final @Nullable Flight flight;
  final @Nullable Sample sample;
  final @Nullable Sample last;
  final Habit habit;
  final Backoff linkBackoff;
  final Backoff shotBackoff;
  final boolean stale;
  final boolean anyWill;
  final int unread;
  final long evidenceAt;
  final @Nullable Moment lastEvent;
  final long generation;
  final long serial;

  /** Made up beforehand, since nothing is asked for as often. */
  private final @Nullable Sample atHand;

  CellState(Draft draft) {
    gate = draft.gate;
    link = draft.link;
    layout = draft.layout;
    flight = draft.flight;
    sample = draft.sample;
    last = draft.last;
    habit = draft.habit;
    linkBackoff = draft.linkBackoff;
    shotBackoff = draft.shotBackoff;
    stale = draft.stale;
    anyWill = draft.anyWill;
    unread = draft.unread;
    evidenceAt = draft.evidenceAt;
    lastEvent = draft.lastEvent;
    generation = draft.generation;
    serial = draft.serial;
    atHand = quiet() || live() ? sample : null;
  }

  /** A cell that nobody has read yet. */
  public static CellState initial(Gate gate, Layout layout) {
    return new CellState(new Draft(gate, layout));
  }

  /** Whether nothing can be due here until somebody comes. */
  boolean atRest() {
    return flight == null && link.is(Link.Kind.IDLE) && (sample == null || stale);
  }

  /**
   * The sample, if it may be handed out without looking at a clock: the domain is paused, or it is
   * subscribed and the ticker has not marked the sample as stale.
   */
  @Nullable Sample atHand() {
    return atHand;
  }

  private boolean quiet() {
    return gate.is(Gate.Kind.QUIET);
  }

  private boolean live() {
    return gate.is(Gate.Kind.RUN) && link.is(Link.Kind.LIVE) && !stale;
  }
}
