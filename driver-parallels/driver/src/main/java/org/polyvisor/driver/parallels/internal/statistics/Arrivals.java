package org.polyvisor.driver.parallels.internal.statistics;

import org.polyvisor.model.SampleSource;

/** The rows of the transition table for what comes from the SDK and the clock. */
final class Arrivals {
  private final Draft cell;
  private final Rules rules;
  private final Step.Now now;

  Arrivals(Draft cell, Terms terms, Step.Now now) {
    this.cell = cell;
    this.rules = new Rules(cell, terms, now);
    this.now = now;
  }

  void take(Input input) {
    if (input instanceof Input.Event) {
      event(((Input.Event) input));
    } else if (input instanceof Input.Subscribed) {
      subscribed((Input.Subscribed) input);
    } else if (input instanceof Input.Unsubscribed) {
      unsubscribed((Input.Unsubscribed) input);
    } else if (input instanceof Input.OneShot) {
      oneShot((Input.OneShot) input);
    } else if (input instanceof Input.Tick) {
      tick();
    } else {
      GateInputs.take(cell, input, rules, now);
    }
  }

  private void event(Input.Event event) {
    rules.foldNote();
    if (cell.link.is(Link.Kind.IDLE)) {
      // An orphan: the server sends what nobody asked for.
      if (rules.linkOk()) {
        cell.unsubscribe();
      }
      return;
    }
    learn();
    cell.evidence(now.nanos());
    cell.unread = awaited() ? 0 : cell.unread + 1;
    Counters values = cell.layout.read(event.parameters());
    if (cell.layout.wants(values, anyWill()) && !cell.gate.is(Gate.Kind.OFF)) {
      rules.publish(values, now.moment(), SampleSource.EVENT);
    }
    if (cell.link.is(Link.Kind.LIVE) && cell.unread > 0) {
      letGo();
    }
  }

  /** Who waits decides which values will do; if nobody does, whoever read before. */
  private boolean anyWill() {
    Flight flight = cell.flight;
    return flight == null ? cell.anyWill : flight.anyWill();
  }

  private void learn() {
    if (cell.link.is(Link.Kind.LIVE) && cell.runs()) {
      Moment before = cell.lastEvent;
      if (before != null) {
        cell.effects.add(new Effect.Gap(now.nanos() - before.nanos()));
      }
      cell.lastEvent = now.moment();
    }
  }

  private boolean awaited() {
    return cell.flight != null || (cell.sample != null && cell.habit.readSince(cell.sample.at()));
  }

  private void letGo() {
    if (cell.flight == null && rules.drops() && rules.linkOk()) {
      cell.unsubscribe();
    }
  }

  private void subscribed(Input.Subscribed answer) {
    if (!cell.link.waitsFor(Link.Kind.SUBSCRIBING, answer.job())) {
      return;
    }
    Cause cause = answer.cause();
    if (cause == null) {
      cell.linkTo(Link.LIVE);
      cell.evidence(now.nanos());
      cell.linkBackoff = Backoff.NONE;
    } else {
      cell.linkTo(Link.IDLE);
      cell.linkBackoff = cell.linkBackoff.failed(cause, now.nanos(), answer.job());
      if (cell.flight != null && !cell.flight.hasShot()) {
        cell.fail(cause);
      }
    }
  }

  private void unsubscribed(Input.Unsubscribed answer) {
    if (!cell.link.waitsFor(Link.Kind.UNSUBSCRIBING, answer.job())) {
      return;
    }
    Cause cause = answer.cause();
    if (cause != null) {
      cell.linkTo(Link.LIVE);
      cell.evidence(now.nanos());
      cell.linkBackoff = cell.linkBackoff.failed(cause, now.nanos(), answer.job());
      return;
    }
    boolean again = cell.link.again() && cell.runs();
    cell.linkTo(Link.IDLE);
    cell.linkBackoff = Backoff.NONE;
    if (again) {
      cell.subscribe();
    }
  }

  private void oneShot(Input.OneShot shot) {
    Flight flight = cell.flight;
    Flight.Shot waited = flight == null ? null : flight.shot();
    if (flight == null || waited == null || waited.serial() != shot.serial()) {
      return;
    }
    Cause cause = shot.answer().cause();
    if (cause != null && shot.answer().notRunning()) {
      cell.fail(cause);
      return;
    }
    Counters values = cell.layout.read(shot.answer().parameters());
    if (cause == null && cell.layout.wants(values, flight.anyWill())) {
      cell.shotBackoff = Backoff.NONE;
      rules.publish(values, waited.issued(), SampleSource.ONE_SHOT);
    } else {
      goOnWithout(flight, cause == null ? Cause.NO_VALUES : cause, shot.serial());
    }
  }

  private void goOnWithout(Flight flight, Cause cause, long serial) {
    cell.flight = flight.with(null);
    cell.shotBackoff = cell.shotBackoff.failed(cause, now.nanos(), serial);
    rules.reach();
    if (!rules.eventLeg()) {
      cell.fail(cause);
    }
  }

  private void tick() {
    rules.foldNote();
    if (cell.link.is(Link.Kind.LIVE)) {
      if (cell.flight != null && !cell.flight.hasShot() && rules.silent()) {
        cell.fail(Cause.SILENT);
      }
      letGo();
    }
    if (rules.aboutToBeStale()) {
      cell.stale = true;
    }
  }
}
