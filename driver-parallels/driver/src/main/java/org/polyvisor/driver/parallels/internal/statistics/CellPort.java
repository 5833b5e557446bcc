package org.polyvisor.driver.parallels.internal.statistics;

import java.util.concurrent.CountDownLatch;

/** What a cell needs of its connection. Safe for any thread; nothing here waits. */
public interface CellPort {
  /** What holds for all cells now. */
  Terms terms();

  /** When it is. */
  Moment now();

  /** The same by the ticker alone, for who need not know the time of day. */
  default long nanos() {
    return now().nanos();
  }

  /**
   * Issues a job for a cell; not in this thread if that is the SDK's. However it ends, the cell is
   * told by the input of its kind.
   */
  void issue(StatisticsCell cell, Effect.Issue job, boolean onHandler);

  /** Opens a latch, in another thread: whoever opens it wakes all who wait there. */
  void wake(CountDownLatch latch);

  /** Learns from the time between two events of one domain. */
  void gap(long nanos);
}
