package org.polyvisor.benchmarks.parallels;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Counts the events that were taken, and knows whose processor time that was. For any thread. */
final class Taken {
  private volatile CountDownLatch left = new CountDownLatch(0);
  private volatile Thread thread = Thread.currentThread();

  /** So many are to come from now on. */
  void expect(int events) {
    left = new CountDownLatch(events);
  }

  /** One was taken, on this thread. */
  void one() {
    thread = Thread.currentThread();
    left.countDown();
  }

  /** Until they have come. */
  void await() throws InterruptedException {
    if (!left.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("events did not come");
    }
  }

  /** Nanoseconds of processor time of the thread on which they come. */
  long cpu() {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
  }
}
