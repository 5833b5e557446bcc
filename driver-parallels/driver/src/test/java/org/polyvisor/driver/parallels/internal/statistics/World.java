package org.polyvisor.driver.parallels.internal.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A cell, its server and two readers at one moment, and how much may still happen. Changed only
 * while it is being made.
 */
final class World {
  CellState cell = CellState.initial(Gate.RUN, Figures.LAYOUTS.get(0));
  Server server = new Server();
  Reader first = Reader.IDLE;
  Reader second = Reader.IDLE;

  /** The newest that a finished read has seen. */
  Figures.Seen seen = Figures.Seen.NOTHING;

  /** When the run began that the cell knows of. */
  int run;

  int reads;
  int events;
  int faults;
  private @Nullable World before;
  private String move = "";
  private Object detail = "";

  World(Bounds bounds) {
    reads = bounds.reads();
    events = bounds.events();
    faults = bounds.faults();
  }

  private World(World from) {
    cell = from.cell;
    server = from.server.copy();
    first = from.first;
    second = from.second;
    seen = from.seen;
    run = from.run;
    reads = from.reads;
    events = from.events;
    faults = from.faults;
  }

  World copy() {
    return new World(this);
  }

  World next(String how) {
    return next(how, "");
  }

  World next(String how, Object about) {
    World next = copy();
    next.before = this;
    next.move = how;
    next.detail = about;
    return next;
  }

  /** Who waits for these now sees this. */
  void finish(Waiters waiters, Figures.Seen value) {
    if (first.waiters() == waiters) {
      finish(first, value);
      first = Reader.IDLE;
    }
    if (second.waiters() == waiters) {
      finish(second, value);
      second = Reader.IDLE;
    }
  }

  void fail(Waiters waiters) {
    first = first.waiters() == waiters ? Reader.IDLE : first;
    second = second.waiters() == waiters ? Reader.IDLE : second;
  }

  /** A read that began with this in mind ends with that. */
  void finish(Reader reader, Figures.Seen value) {
    Order.check(reader.floor(), value, this);
    if (value.values().at() > seen.values().at()) {
      seen = value;
    }
  }

  String story() {
    World earlier = before;
    return (earlier == null ? "" : earlier.story()) + "\n  " + move + " " + detail;
  }

  /**
   * A reader.
   *
   * @param waiters where he waits; null if he does not
   * @param floor the newest that anybody had seen when he began
   */
  record Reader(@Nullable Waiters waiters, Figures.Seen floor) {
    static final Reader IDLE = new Reader(null, Figures.Seen.NOTHING);

    boolean waits() {
      return waiters != null;
    }
  }
}
