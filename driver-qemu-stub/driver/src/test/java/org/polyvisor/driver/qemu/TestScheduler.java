package org.polyvisor.driver.qemu;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.Scheduler;

/** A scheduler in real time, for one test. */
final class TestScheduler implements Scheduler, AutoCloseable {
  private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }

  @Override
  public Registration after(Duration delay, Runnable task) {
    return registration(executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public Registration every(Duration period, Runnable task) {
    return registration(
        executor.scheduleWithFixedDelay(
            task, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS));
  }

  private static Registration registration(Future<?> future) {
    return () -> future.cancel(false);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
