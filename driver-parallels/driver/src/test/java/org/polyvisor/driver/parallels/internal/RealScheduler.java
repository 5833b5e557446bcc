package org.polyvisor.driver.parallels.internal;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.Scheduler;

/** Two threads of the machine. After its end it takes tasks and does none. */
public final class RealScheduler implements Scheduler, AutoCloseable {
  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(
          2,
          task -> {
            Thread thread = new Thread(task, "test-scheduler");
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.DiscardPolicy());

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @Override
  public Registration after(Duration delay, Runnable task) {
    return cancelling(threads.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public Registration every(Duration period, Runnable task) {
    long nanos = period.toNanos();
    return cancelling(threads.scheduleWithFixedDelay(task, nanos, nanos, TimeUnit.NANOSECONDS));
  }

  private static Registration cancelling(ScheduledFuture<?> future) {
    return () -> future.cancel(false);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
