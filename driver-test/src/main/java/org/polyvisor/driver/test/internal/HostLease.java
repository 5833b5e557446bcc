package org.polyvisor.driver.test.internal;

import java.util.concurrent.atomic.AtomicBoolean;

/** One connection's share in a host; given back once, however often it is asked to. */
final class HostLease {
  private final TestHost host;
  private final Runnable giveBack;
  private final AtomicBoolean released = new AtomicBoolean();

  HostLease(TestHost host, Runnable giveBack) {
    this.host = host;
    this.giveBack = giveBack;
  }

  TestHost host() {
    return host;
  }

  void release() {
    if (released.compareAndSet(false, true)) {
      giveBack.run();
    }
  }
}
