package org.polyvisor.driver.test.internal;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A host that all share who use it at the same time; the next after the last get a new one. */
final class DefaultHost {
  private final Function<Moment, TestHost> maker;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable TestHost current;
  private int users;

  DefaultHost(Function<Moment, TestHost> maker) {
    this.maker = maker;
  }

  HostLease lease(Moment now) {
    lock.lock();
    try {
      TestHost host = current == null ? maker.apply(now) : current;
      current = host;
      users++;
      return new HostLease(host, this::giveBack);
    } finally {
      lock.unlock();
    }
  }

  private void giveBack() {
    lock.lock();
    try {
      users--;
      if (users == 0) {
        current = null;
      }
    } finally {
      lock.unlock();
    }
  }
}
