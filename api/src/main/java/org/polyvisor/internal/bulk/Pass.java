package org.polyvisor.internal.bulk;

import java.time.Duration;
import java.util.Optional;
import org.polyvisor.model.StatisticsRow;

/** One reader's pass over many domains, whoever does the reading. Safe for any thread. */
public interface Pass {
  /**
   * The next row; empty if none came in time, or if all were taken ({@link #isDone}).
   *
   * @throws InterruptedException if the thread was interrupted
   */
  Optional<StatisticsRow> next(Duration wait) throws InterruptedException;

  /** Whether every row was taken. */
  boolean isDone();

  /** Wakes a reader that waits, so that it looks at the connection again. */
  void wake();

  /** Leaves everything that is still under way. Idempotent. */
  void close();
}
