package org.polyvisor.driver.test.internal;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.Call;

/** Whether a connection is open, and a place to wait until it is not. Safe for any thread. */
final class Gate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition shut = lock.newCondition();
  private volatile @Nullable Supplier<VirtException> reason;

  boolean isOpen() {
    return reason == null;
  }

  void check() {
    Supplier<VirtException> why = reason;
    if (why != null) {
      throw why.get();
    }
  }

  /** Wakes all who wait. The last reason counts: a connection that was lost can be closed, too. */
  void shut(Supplier<VirtException> why) {
    lock.lock();
    try {
      reason = why;
      shut.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Never returns; ends as the call or the connection does. */
  void hang(Call call, String what) {
    try (Call.Held held = call.lock(lock, what)) {
      while (true) {
        check();
        call.await(shut, what);
      }
    }
  }
}
