package org.polyvisor.internal.call;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Permits for calls that run at once. Whoever waits for one sleeps until one is given back, its
 * deadline has come, or its call is abandoned, and does not look in between: ten thousand virtual
 * threads that look now and then leave their carrier to nobody. Each permit that comes back wakes
 * one; who leaves without it wakes the next. Safe for any thread.
 */
final class Permits {
  private final Semaphore free;
  private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();

  Permits(int count) {
    free = new Semaphore(count);
  }

  int available() {
    return free.availablePermits();
  }

  boolean tryAcquire() {
    return free.tryAcquire();
  }

  void release() {
    free.release();
    wakeOne();
  }

  /**
   * Waits for one, as long as the call lives.
   *
   * @param why what to tell a caller whose deadline comes first
   */
  void acquire(PendingCall<?> call, Supplier<String> why) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException(call.what());
    }
    if (!free.tryAcquire()) {
      await(call, why.get());
    }
  }

  private void await(PendingCall<?> call, String why) throws InterruptedException {
    Thread me = Thread.currentThread();
    call.wakes(me);
    waiting.add(me);
    try {
      while (!free.tryAcquire()) {
        call.throwIfOver(Optional.of(why));
        if (Thread.interrupted()) {
          throw new InterruptedException(why);
        }
        LockSupport.parkNanos(this, call.leftNanos());
      }
    } finally {
      waiting.remove(me);
      if (free.availablePermits() > 0) {
        wakeOne();
      }
    }
  }

  private void wakeOne() {
    Thread first = waiting.peek();
    if (first != null) {
      LockSupport.unpark(first);
    }
  }
}
