package org.polyvisor.driver.parallels.internal;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.Scheduler;

/**
 * A scheduler whose tasks may hang in the vendor's library: they run in threads of this
 * connection's own, two more than calls may hang, so that the facade's few threads only keep the
 * time. The threads go when they are idle.
 */
final class SdkThreads implements Scheduler {
  private static final System.Logger LOG = System.getLogger(SdkThreads.class.getName());
  private static final int MAXIMUM_TASKS = 100_000;
  private static final int SPARE = 2;

  private final Scheduler time;
  private final ThreadPoolExecutor threads;

  SdkThreads(Scheduler time, int hungCalls) {
    this.time = time;
    int count = hungCalls + SPARE;
    threads =
        new ThreadPoolExecutor(
            count,
            count,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MAXIMUM_TASKS),
            SdkThreads::thread,
            (task, pool) -> refuse());
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "polyvisor-parallels-sdk");
    thread.setDaemon(true);
    return thread;
  }

  private static void refuse() {
    throw VirtException.of(
        ErrorCode.RESOURCE_BUSY,
        ErrorDomain.PARALLELS,
        MAXIMUM_TASKS + " tasks wait for the vendor's library");
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(() -> run(task));
  }

  @Override
  public Registration after(Duration delay, Runnable task) {
    return time.after(delay, () -> execute(task));
  }

  /** One that has not come back is not begun a second time. */
  @Override
  public Registration every(Duration period, Runnable task) {
    AtomicBoolean running = new AtomicBoolean();
    return time.every(
        period,
        () -> {
          if (running.compareAndSet(false, true)) {
            execute(() -> runOnce(task, running));
          }
        });
  }

  private static void runOnce(Runnable task, AtomicBoolean running) {
    try {
      task.run();
    } finally {
      running.set(false);
    }
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "a task of the Parallels driver failed", e);
    }
  }
}
