package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.polyvisor.annotation.API;

/**
 * The time and the threads of a simulated server. Tasks of one timeline run one at a time, in the
 * order of their times. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Timeline extends AutoCloseable {
  /** The wall clock of the simulated host. */
  Instant wall();

  /** Runs a task after this time; those of the same time in the order in which they were given. */
  void after(Duration delay, Runnable task);

  /** What stands for the notification thread of one session: runs tasks in their order. */
  Executor notifications();

  /** Ends it; nothing runs any more. Idempotent. */
  @Override
  void close();
}
