package org.polyvisor.driver.parallels.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.polyvisor.driver.parallels.simulator.Timeline;

/** Holds the threads of simulated servers, in the middle of whatever they do, until it thaws. */
final class Freezer {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition thawed = lock.newCondition();
  private boolean frozen;

  AutoCloseable freeze() {
    frozen(true);
    return () -> frozen(false);
  }

  private void frozen(boolean now) {
    lock.lock();
    try {
      frozen = now;
      thawed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run(Runnable task) {
    lock.lock();
    try {
      while (frozen) {
        thawed.await();
      }
    } catch (InterruptedException e) {
      // The server is closed while it is frozen: what it had to do is not done any more.
      Thread.currentThread().interrupt();
      return;
    } finally {
      lock.unlock();
    }
    task.run();
  }

  /** A timeline whose tasks wait while it is frozen. */
  Timeline over(Timeline real) {
    return new Timeline() {
      @Override
      public Instant wall() {
        return real.wall();
      }

      @Override
      public void after(Duration delay, Runnable task) {
        real.after(delay, () -> run(task));
      }

      @Override
      public Executor notifications() {
        return real.notifications();
      }

      @Override
      public void close() {
        real.close();
      }
    };
  }
}
