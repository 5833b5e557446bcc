package org.polyvisor.spi;

import java.time.Duration;
import org.polyvisor.annotation.API;

/**
 * Threads and time for a driver; it cannot be shut down from here. Tasks must be short and must not
 * wait: a few threads serve all drivers. What a task throws is logged and forgotten.
 *
 * <p>Safe for any thread. In tests, time is virtual and tasks run when the test says so.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Scheduler {
  /** Runs a task soon, in another thread. */
  void execute(Runnable task);

  /** Runs a task once after a delay, unless the registration is closed before. */
  Registration after(Duration delay, Runnable task);

  /**
   * Runs a task again and again, first after one period, with at least the period between the
   * starts of two runs, until the registration is closed. Two runs never overlap.
   */
  Registration every(Duration period, Runnable task);
}
