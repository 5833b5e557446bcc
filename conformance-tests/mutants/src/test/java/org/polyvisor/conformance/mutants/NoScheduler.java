package org.polyvisor.conformance.mutants;

import java.time.Duration;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.Scheduler;

/** For a connection that needs none. */
final class NoScheduler implements Scheduler {
  @Override
  public void execute(Runnable task) {
    throw new UnsupportedOperationException("no thread is needed");
  }

  @Override
  public Registration after(Duration delay, Runnable task) {
    throw new UnsupportedOperationException("no timer is needed");
  }

  @Override
  public Registration every(Duration period, Runnable task) {
    throw new UnsupportedOperationException("no timer is needed");
  }
}
