package org.polyvisor.conformance.lab;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.Scheduler;

/** Threads and timers of one requirement; they end with it. Safe for any thread. */
final class KitScheduler implements Scheduler {
  private static final int THREADS = 2;
  private static final Logger LOG = System.getLogger(KitScheduler.class.getName());

  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(THREADS, KitScheduler::thread);

  KitScheduler() {
    threads.setRemoveOnCancelPolicy(true);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "polyvisor-conformance-timer");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(() -> run(task));
  }

  @Override
  public Registration after(Duration delay, Runnable task) {
    return cancelling(threads.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public Registration every(Duration period, Runnable task) {
    long nanos = period.toNanos();
    return cancelling(
        threads.scheduleAtFixedRate(() -> run(task), nanos, nanos, TimeUnit.NANOSECONDS));
  }

  /** How many tasks are still to run. */
  int waiting() {
    return threads.getQueue().size();
  }

  void shutDown() {
    threads.shutdownNow();
  }

  private static Registration cancelling(Future<?> future) {
    return () -> future.cancel(false);
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "a task of the driver failed", e);
    }
  }
}
