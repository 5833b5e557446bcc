package org.polyvisor.driver.parallels.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.polyvisor.annotation.API;

/**
 * The machine's time: one daemon thread for the server and one for each session's notifications.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RealTimeline implements Timeline {
  /** Beyond that a session's handler is stuck, and the server would give the session up. */
  private static final int NOTIFICATIONS_KEPT = 100_000;

  private final Clock clock;
  private final ScheduledThreadPoolExecutor server =
      new ScheduledThreadPoolExecutor(
          1, threads("parallels-simulator"), new ThreadPoolExecutor.DiscardPolicy());
  private final List<ExecutorService> notifiers = new CopyOnWriteArrayList<>();

  /** Begins now, by this wall clock. */
  public RealTimeline(Clock clock) {
    this.clock = clock;
    server.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Instant wall() {
    return clock.instant();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
  public void after(Duration delay, Runnable task) {
    server.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public Executor notifications() {
    ThreadPoolExecutor notifier =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(NOTIFICATIONS_KEPT),
            threads("parallels-simulator-notify"),
            new ThreadPoolExecutor.DiscardPolicy());
    // A session that has ended leaves no thread behind.
    notifier.allowCoreThreadTimeOut(true);
    notifiers.add(notifier);
    return notifier;
  }

  @Override
  public void close() {
    server.shutdownNow();
    notifiers.forEach(ExecutorService::shutdown);
  }

  private static ThreadFactory threads(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
