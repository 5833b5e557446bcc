package org.polyvisor.benchmarks.parallels;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkChange;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkInventory;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** An SDK in between that counts: jobs, how many of them at once, events with statistics. */
final class Counted implements SdkLibrary {
  private final SdkLibrary library;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicLong jobs = new AtomicLong();
  private final AtomicLong events = new AtomicLong();

  /** Counts what goes to and comes from this library. */
  Counted(SdkLibrary library) {
    this.library = library;
  }

  /** Jobs issued. */
  long jobs() {
    return jobs.get();
  }

  /** The most jobs that were under way at once. */
  int mostAtOnce() {
    return most.get();
  }

  /** Events with statistics that came. */
  long statisticsEvents() {
    return events.get();
  }

  @Override
  public SdkSession session(SdkSession.Handler handler) {
    return new Session(library.session(new Handler(handler)));
  }

  @Override
  public void close() {
    library.close();
  }

  private long job(LongSupplier issue) {
    jobs.incrementAndGet();
    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      return issue.getAsLong();
    } catch (SdkException e) {
      underWay.decrementAndGet();
      throw e;
    }
  }

  private final class Handler implements SdkSession.Handler {
    private final SdkSession.Handler handler;

    private Handler(SdkSession.Handler handler) {
      this.handler = handler;
    }

    @Override
    public void event(SdkEvent event) {
      if (event.type() == SdkEvent.VM_PERFSTATS) {
        events.incrementAndGet();
      }
      handler.event(event);
    }

    @Override
    public void finished(long job, SdkAnswer answer) {
      underWay.decrementAndGet();
      handler.finished(job, answer);
    }

    @Override
    public void closed() {
      handler.closed();
    }
  }

  private final class Session implements SdkSession {
    private final SdkSession session;

    private Session(SdkSession session) {
      this.session = session;
    }

    @Override
    public SdkJob<String> loginLocal() {
      return session.loginLocal();
    }

    @Override
    public SdkInventory inventory() {
      return session.inventory();
    }

    @Override
    public long subscribe(SdkVm vm) {
      return job(() -> session.subscribe(vm));
    }

    @Override
    public long unsubscribe(SdkVm vm) {
      return job(() -> session.unsubscribe(vm));
    }

    @Override
    public long perfStats(SdkVm vm) {
      return job(() -> session.perfStats(vm));
    }

    @Override
    public long state(SdkVm vm) {
      return job(() -> session.state(vm));
    }

    @Override
    public long change(SdkVm vm, SdkChange change) {
      return job(() -> session.change(vm, change));
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
