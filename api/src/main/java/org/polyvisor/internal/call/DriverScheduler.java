package org.polyvisor.internal.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.Scheduler;

/**
 * Timers and threads for all connections of one driver; another driver has its own, so none starves
 * another. Bounded by {@value #MAXIMUM_TASKS} tasks that have not run.
 */
public final class DriverScheduler implements Scheduler {
  private static final int THREADS = 2;
  private static final int MAXIMUM_TASKS = 100_000;
  private static final Logger LOG = System.getLogger(DriverScheduler.class.getName());

  private final String driver;
  private final Semaphore room = new Semaphore(MAXIMUM_TASKS);
  private final ScheduledThreadPoolExecutor threads;

  /** A scheduler for the driver of this name. */
  public DriverScheduler(String driver) {
    this.driver = driver;
    threads =
        new ScheduledThreadPoolExecutor(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "polyvisor-" + driver + "-timer");
              thread.setDaemon(true);
              return thread;
            });
    threads.setKeepAliveTime(10, TimeUnit.SECONDS);
    threads.allowCoreThreadTimeOut(true);
    threads.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void execute(Runnable task) {
    Registration ignored = after(Duration.ZERO, task);
  }

  @Override
  public Registration after(Duration delay, Runnable task) {
    take();
    AtomicBoolean given = new AtomicBoolean();
    Future<?> future =
        threads.schedule(
            () -> {
              giveBack(given);
              run(task);
            },
            delay.toNanos(),
            TimeUnit.NANOSECONDS);
    return () -> cancel(future, given);
  }

  @Override
  public Registration every(Duration period, Runnable task) {
    take();
    AtomicBoolean given = new AtomicBoolean();
    Future<?> future =
        threads.scheduleAtFixedRate(
            () -> run(task), period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    return () -> cancel(future, given);
  }

  private void take() {
    if (!room.tryAcquire()) {
      throw VirtException.of(
          ErrorCode.RESOURCE_BUSY,
          ErrorDomain.NONE,
          "driver '" + driver + "' has " + MAXIMUM_TASKS + " tasks that have not run");
    }
  }

  private void cancel(Future<?> future, AtomicBoolean given) {
    if (future.cancel(false)) {
      giveBack(given);
    }
  }

  private void giveBack(AtomicBoolean given) {
    if (given.compareAndSet(false, true)) {
      room.release();
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, () -> "a task of driver '" + driver + "' failed", e);
    }
  }
}
