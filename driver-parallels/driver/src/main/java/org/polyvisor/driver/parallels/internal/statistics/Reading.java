package org.polyvisor.driver.parallels.internal.statistics;

import org.jspecify.annotations.Nullable;

/** The row <em>read</em> of the transition table. */
final class Reading {
  private final Draft cell;
  private final Input.Read read;
  private final Rules rules;
  private final long now;

  private Reading(Draft cell, Input.Read read, Rules rules, long now) {
    this.cell = cell;
    this.read = read;
    this.rules = rules;
    this.now = now;
  }

  static Answer of(Draft cell, Input.Read read, Terms terms, Step.Now now) {
    return new Reading(cell, read, new Rules(cell, terms, now), now.nanos()).answer();
  }

  private Answer answer() {
    switch (cell.gate.kind()) {
      case QUIET:
        note();
        return cell.sample != null && cell.sample.suits(read)
            ? new Answer.Serve(cell.sample)
            : new Answer.Fail(cell.gate.cause());
      case RUN:
        rules.foldNote();
        note();
        return whileItRuns(fresh());
      default:
        return new Answer.Fail(cell.gate.cause());
    }
  }

  private void note() {
    rules.noteRead(read.manner());
    cell.anyWill |= read.anyWill();
  }

  /** The sample, if it is fresh and the reader's own bound admits it. */
  private @Nullable Sample fresh() {
    Sample sample = cell.sample;
    return sample != null && rules.fresh() && sample.suits(read) && read.admits(sample, now)
        ? sample
        : null;
  }

  private Answer whileItRuns(@Nullable Sample fresh) {
    boolean missing = fresh == null;
    boolean shoots = rules.shotOk(read.manner());
    if (rules.wants() || (missing && (!shoots || cell.link.is(Link.Kind.LIVE)))) {
      rules.reach();
    }
    return fresh == null ? board(shoots) : new Answer.Serve(fresh);
  }

  /** Onto the flight; one that only waits for an event is helped by whoever may ask. */
  private Answer board(boolean shoots) {
    Flight flight = cell.flight;
    if (flight == null) {
      if (!shoots && !rules.eventLeg()) {
        return old(new Answer.Fail(cell.linkBackoff.causeWithRetry(now)));
      }
      flight = new Flight(new Waiters(), null);
    }
    if (shoots && !flight.hasShot()) {
      flight = flight.with(rules.shoot());
    }
    cell.flight = flight.joinedBy(read);
    return old(new Answer.Wait(flight.waiters()));
  }

  /** The held sample, if the reader said that he takes one of its age; else the other answer. */
  private Answer old(Answer otherwise) {
    Sample sample = cell.sample;
    return sample != null && sample.suits(read) && read.admitsOld(sample, now)
        ? new Answer.Serve(sample)
        : otherwise;
  }
}
