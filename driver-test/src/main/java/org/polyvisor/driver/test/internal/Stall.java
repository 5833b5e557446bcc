package org.polyvisor.driver.test.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.Registration;

/**
 * Whether the host, or a guest, answers at all. While it does not, calls wait here: until it does
 * again, or their connection ends. Safe for any thread; one that answers costs one volatile read.
 */
final class Stall {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final String what;
  private volatile int holders;

  /**
   * With nobody holding it.
   *
   * @param what it is that a call waits for, for messages
   */
  Stall(String what) {
    this.what = what;
  }

  boolean isHeld() {
    return holders > 0;
  }

  /** Stops it from answering until what is returned is closed. */
  Registration begin() {
    add(1);
    AtomicBoolean once = new AtomicBoolean();
    return () -> {
      if (once.compareAndSet(false, true)) {
        add(-1);
      }
    };
  }

  private void add(int number) {
    lock.lock();
    try {
      holders += number;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes those who wait, so that they see whether their connection is still open. */
  void look() {
    add(0);
  }

  /** Waits while the host does not answer; ends as the call or the connection does. */
  void await(Call call, Gate gate) {
    if (holders == 0) {
      return;
    }
    try (Call.Held held = call.lock(lock, what)) {
      while (holders > 0) {
        gate.check();
        call.await(changed, what);
      }
    }
    gate.check();
  }
}
