package org.polyvisor.driver.parallels.internal.statistics;

import java.util.List;

/**
 * The cell as a pure function: what a state becomes by an input, what follows from that, and what a
 * reader is told.
 *
 * <p>Invariants: at most one subscribe or unsubscribe job is under way, exactly in the links named
 * after it; who waits, waits on the flight of the state, which leaves it only in the transition
 * that ends it; a flight stands only behind a domain that runs and always has a job or an event to
 * come; every failure names a cause.
 */
public final class Step {
  private Step() {}

  /** One transition. */
  public static Result of(CellState from, Input input, Terms terms, Now now) {
    Draft cell = new Draft(from);
    Answer answer =
        input instanceof Input.Read
            ? Reading.of(cell, (Input.Read) input, terms, now)
            : apply(cell, input, terms, now);
    return new Result(cell.freeze(from), List.copyOf(cell.effects), answer);
  }

  private static Answer apply(Draft cell, Input input, Terms terms, Now now) {
    if (input instanceof Input.Up || input instanceof Input.Close) {
      GateInputs.endOrBegin(cell, input, now);
    } else if (hears(cell.gate, input)) {
      new Arrivals(cell, terms, now).take(input);
    }
    return Answer.NONE;
  }

  /** Without a session only devices are followed: whoever reads in the next must know them. */
  private static boolean hears(Gate gate, Input input) {
    return !gate.ended() || (gate.is(Gate.Kind.DOWN) && input instanceof Input.DevicesChanged);
  }

  /**
   * When it is.
   *
   * @param moment by both clocks
   * @param note the time of the sample that somebody was noted to have taken last
   */
  public record Now(Moment moment, long note) {
    long nanos() {
      return moment.nanos();
    }
  }

  /**
   * What comes of it.
   *
   * @param state the next one; the same one if nothing changed
   * @param effects to be done when the state has been put in place
   * @param answer what a reader is told
   */
  public record Result(CellState state, List<Effect> effects, Answer answer) {}
}
