package org.polyvisor.driver.parallels.internal.statistics;

import org.jspecify.annotations.Nullable;

/** The rows of the transition table for changes of the domain and of the session. */
final class GateInputs {
  private GateInputs() {}

  /** What is heard even without a session. */
  static void endOrBegin(Draft cell, Input input, Step.Now now) {
    if (cell.gate.is(Gate.Kind.CLOSED)) {
      return;
    }
    if (input instanceof Input.Close) {
      end(cell, Gate.closed(((Input.Close) input).cause()));
    } else if (input instanceof Input.Up && cell.gate.is(Gate.Kind.DOWN)) {
      cell.gate = ((Input.Up) input).gate();
      cell.evidence(now.nanos());
    }
  }

  static void take(Draft cell, Input input, Rules rules, Step.Now now) {
    if (input instanceof Input.StateChanged) {
      enter(cell, ((Input.StateChanged) input).gate(), now.nanos());
    } else if (input instanceof Input.DevicesChanged) {
      devices(cell, ((Input.DevicesChanged) input).layout(), rules);
    } else if (input instanceof Input.Lost) {
      end(cell, Gate.DOWN);
      cell.linkBackoff = Backoff.NONE;
      cell.shotBackoff = Backoff.NONE;
    }
  }

  private static void end(Draft cell, Gate gate) {
    if (cell.gate.is(Gate.Kind.OFF)) {
      // When there is a session again it may run already, unseen by us: then it was started anew.
      cell.generation++;
    }
    cell.gate = gate;
    cell.linkTo(Link.IDLE);
    cell.forgetSample();
    cell.fail(gate.cause());
  }

  private static void enter(Draft cell, Gate next, long now) {
    Gate before = cell.gate;
    if (before.equals(next)) {
      return;
    }
    cell.gate = next;
    cell.lastEvent = null;
    if (next.is(Gate.Kind.OFF)) {
      cell.forgetSample();
      cell.last = null;
      cell.fail(next.cause());
    } else if (before.is(Gate.Kind.OFF)) {
      cell.generation++;
      cell.evidence(now);
    } else {
      pauseOrGoOn(cell, before, now);
    }
  }

  private static void pauseOrGoOn(Draft cell, Gate before, long now) {
    boolean quiet = cell.gate.is(Gate.Kind.QUIET);
    if (quiet && before.is(Gate.Kind.RUN)) {
      Sample held = cell.sample;
      cell.sample = held == null ? null : held.asOfPause(true);
      wake(cell, cell.sample);
    } else if (!quiet) {
      Sample held = cell.sample;
      cell.sample = held == null ? null : held.asOfPause(false);
      cell.evidence(now);
    }
  }

  private static void wake(Draft cell, @Nullable Sample held) {
    if (held == null) {
      cell.fail(cell.gate.cause());
    } else {
      cell.complete(held);
    }
  }

  private static void devices(Draft cell, Layout layout, Rules rules) {
    if (layout.same(cell.layout)) {
      return;
    }
    cell.layout = layout;
    cell.forgetSample();
    cell.last = null;
    cell.generation++;
    if (cell.flight != null && cell.flight.hasShot()) {
      cell.flight = cell.flight.with(rules.shoot());
    }
  }
}
