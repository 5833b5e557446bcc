package org.polyvisor.driver.parallels.internal.statistics;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.polyvisor.model.BlockStatistics;

/**
 * The shell around {@link Step}: one reference to the state, replaced by compare-and-set; then the
 * effects of the transition that won, by whoever won it.
 *
 * <p>Safe for any thread; nothing here locks or waits. {@link #atHand} reads the reference and
 * writes nothing but the note that somebody was interested in this sample, once per sample. A note
 * that races an event may get lost; that shifts the policy by one event and nothing else.
 */
public final class StatisticsCell {
  private static final AtomicReferenceFieldUpdater<StatisticsCell, CellState> STATE =
      AtomicReferenceFieldUpdater.newUpdater(StatisticsCell.class, CellState.class, "state");

  private final CellPort port;
  private volatile CellState state;
  private volatile long note;

  /** A cell that nobody has read yet. */
  public StatisticsCell(CellPort port, Gate gate, Layout layout) {
    this.port = port;
    state = CellState.initial(gate, layout);
  }

  /** Takes an input; a reader is told what to do. */
  public Answer take(Input input) {
    while (true) {
      CellState from = state;
      Step.Result result = Step.of(from, input, port.terms(), new Step.Now(port.now(), note));
      if (result.state() == from || STATE.compareAndSet(this, from, result.state())) {
        for (Effect effect : result.effects()) {
          perform(effect, input.fromHandler());
        }
        return result.answer();
      }
    }
  }

  /**
   * The sample for a reader of these devices that leaves its age to us, without a look at the
   * clock; empty if he has to ask properly.
   */
  public Optional<BlockStatistics> atHand(Layout layout, int index) {
    Sample sample = state.atHand();
    if (sample == null || sample.layout() != layout) {
      return Optional.empty();
    }
    noteInterest(sample);
    return sample.view(index);
  }

  /** The same for a reader who says how old it may be. */
  public Optional<BlockStatistics> atHand(Layout layout, int index, long maximumAge) {
    Sample sample = state.atHand();
    if (sample == null || sample.layout() != layout || tooOld(sample, maximumAge)) {
      return Optional.empty();
    }
    noteInterest(sample);
    return sample.view(index);
  }

  private boolean tooOld(Sample sample, long maximumAge) {
    return !sample.isAsOfPause() && port.nanos() - sample.at() > maximumAge;
  }

  private void noteInterest(Sample sample) {
    if (note != sample.at()) {
      note = sample.at();
    }
  }

  /** Whether it still knows well enough that a reader comes back within such a time. */
  public boolean expects(long comesBackIn) {
    return state.habit.expects(port.nanos() + comesBackIn / 2);
  }

  /** Whether somebody may still wait for this one-shot. */
  public boolean awaits(long serial) {
    Flight flight = state.flight;
    return flight != null
        && flight.waitsFor(serial)
        && flight.waiters().mayWait(port.now().nanos());
  }

  /** The sample that is held of a domain that is active, however old it is. */
  public Optional<Sample> held(Input.Read read) {
    Sample sample = state.sample;
    return sample != null && sample.suits(read) ? Optional.of(sample) : Optional.empty();
  }

  /** Whether the ticker may leave it out. */
  public boolean atRest() {
    return state.atRest();
  }

  /** The layout of what it would serve. */
  public Layout layout() {
    return state.layout;
  }

  CellState state() {
    return state;
  }

  private void perform(Effect effect, boolean onHandler) {
    if (effect instanceof Effect.Issue) {
      port.issue(this, (Effect.Issue) effect, onHandler);
    } else if (effect instanceof Effect.Gap) {
      port.gap(((Effect.Gap) effect).nanos());
    } else {
      end(effect);
    }
  }

  private void end(Effect effect) {
    Waiters waiters;
    if (effect instanceof Effect.Complete) {
      waiters = ((Effect.Complete) effect).waiters();
      waiters.complete(((Effect.Complete) effect).sample());
    } else {
      waiters = ((Effect.Fail) effect).waiters();
      waiters.fail(((Effect.Fail) effect).cause());
    }
    port.wake(waiters.latch());
  }
}
