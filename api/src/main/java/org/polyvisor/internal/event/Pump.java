package org.polyvisor.internal.event;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a step on an executor whenever it was signalled, never twice at once. A step that returns
 * {@code true} is run again after giving others their turn on the executor.
 *
 * <p>Guarantees that a signal after the last look of a step leads to another step. Wait-free for
 * whoever signals, but for the executor's own {@code execute}.
 */
public final class Pump {
  private static final Logger LOG = System.getLogger(Pump.class.getName());

  private final Executor executor;
  private final Step step;
  private final AtomicInteger signals = new AtomicInteger();

  /** What to do; says whether more is left. */
  @FunctionalInterface
  public interface Step {
    /** Does a bounded share of the work. */
    boolean runSome();
  }

  /** A pump that has not been signalled. */
  public Pump(Executor executor, Step step) {
    this.executor = executor;
    this.step = step;
  }

  /** There may be something to do. */
  public void signal() {
    if (signals.getAndIncrement() == 0) {
      submit();
    }
  }

  /** An executor that refuses costs this turn; the next signal tries again. */
  private void submit() {
    try {
      executor.execute(this::run);
    } catch (RuntimeException e) {
      signals.set(0);
      LOG.log(Level.WARNING, "an executor of event listeners refused", e);
    }
  }

  private void run() {
    int seen = signals.get();
    boolean more = step.runSome();
    if (more || !signals.compareAndSet(seen, 0)) {
      submit();
    }
  }
}
