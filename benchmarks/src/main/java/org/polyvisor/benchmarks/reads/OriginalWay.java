package org.polyvisor.benchmarks.reads;

import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.simulator.RealTimeline;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;

/**
 * How statistics were read before: the last event is kept as it came, and each read looks its four
 * counters up in it by name, under the domain's lock. Names are put together beforehand, which the
 * original did at each read: the opponent is stronger than it was.
 */
final class OriginalWay {
  private static final long GLANCE_NANOS = 10_000_000;
  private static final String[] NAMES = {
    "devices.sata0.read_requests",
    "devices.sata0.read_total",
    "devices.sata0.write_requests",
    "devices.sata0.write_total"
  };

  private final ReentrantLock lock = new ReentrantLock();
  private final SimulatedServer server =
      new SimulatedServer(
          SimulatorOptions.defaults(), new RealTimeline(Clock.systemUTC()), StateStore.memory());
  private volatile SdkParameters kept = SdkParameters.NONE;

  /** What a reader got. */
  record Values(long readRequests, long readBytes, long writeRequests, long writeBytes) {}

  void open() {
    SdkSession session = server.session(new Keeper());
    try {
      session.loginLocal().await(Long.MAX_VALUE);
      for (SdkVm vm : session.inventory().vms().await(Long.MAX_VALUE)) {
        if (session.inventory().config(vm).identity().name().equals("web")) {
          session.subscribe(vm);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    while (kept.find(NAMES[0]).isEmpty()) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  Values read() {
    lock.lock();
    try {
      SdkParameters event = kept;
      return new Values(
          event.find(NAMES[0]).orElse(-1),
          event.find(NAMES[1]).orElse(-1),
          event.find(NAMES[2]).orElse(-1),
          event.find(NAMES[3]).orElse(-1));
    } finally {
      lock.unlock();
    }
  }

  void close() {
    server.close();
  }

  private final class Keeper implements SdkSession.Handler {
    @Override
    public void event(SdkEvent event) {
      if (event.type() == SdkEvent.VM_PERFSTATS) {
        lock.lock();
        try {
          kept = event.parameters();
        } finally {
          lock.unlock();
        }
      }
    }

    @Override
    public void finished(long job, SdkAnswer answer) {}

    @Override
    public void closed() {}
  }
}
