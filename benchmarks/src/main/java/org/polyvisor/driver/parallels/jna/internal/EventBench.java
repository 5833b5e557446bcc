package org.polyvisor.driver.parallels.jna.internal;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** Events of one guest through the binding, and what the same would be in other ways. */
public final class EventBench implements SdkSession.Handler, AutoCloseable {
  private static final String[] ORIGINAL = {
    "devices.sata0.read_requests",
    "devices.sata0.read_total",
    "devices.sata0.write_requests",
    "devices.sata0.write_total"
  };

  private final StandIn standIn;
  private final SdkLibrary library;
  private final SdkSession session;
  private final SdkVm vm;
  private volatile CountDownLatch left = new CountDownLatch(0);
  private volatile Thread thread = Thread.currentThread();
  private volatile int counters;

  /** A server with one guest that has so many disks. */
  public EventBench(Path file, int disks) throws InterruptedException {
    standIn = StandIn.of(file);
    if (!standIn.reset()) {
      throw new IllegalStateException("the stand-in is in use");
    }
    standIn.play("guests 1 " + disks);
    standIn.play("set latency 1ms");
    library = Runtimes.open(SdkOptions.defaults().library(file.toString()));
    session = library.session(this);
    await(session.loginLocal());
    vm = await(session.inventory().vm("vm0"));
  }

  private static <T> T await(SdkJob<T> job) throws InterruptedException {
    try (job) {
      return job.await(TimeUnit.SECONDS.toNanos(30));
    }
  }

  /** What it costs to take so many events. */
  public Cost events(int count) throws InterruptedException {
    storm(1);
    long calls = standIn.ask("calls");
    long cpu = cpu();
    storm(count);
    double micros = (cpu() - cpu) / 1000.0 / count;
    return new Cost(micros, (standIn.ask("calls") - calls) / (double) count, counters);
  }

  private void storm(int count) throws InterruptedException {
    for (int sent = 0; sent < count; sent += 500) {
      int now = Math.min(500, count - sent);
      left = new CountDownLatch(now);
      standIn.play("storm vm0 " + now);
      if (!left.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("events did not come");
      }
    }
  }

  /** Of the library's thread, on which events are taken. */
  private long cpu() {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
  }

  /** Microseconds of one direct call that does next to nothing. */
  public double directCall(int count) {
    long handle = ((NativeVm) vm).handle();
    try (Scratch scratch = Scratch.take()) {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        Prl.PrlHandle_GetType(handle, scratch.out());
      }
      return (System.nanoTime() - begin) / 1000.0 / count;
    }
  }

  /**
   * Microseconds of a read as the original did it: four look-ups in the event that was kept, under
   * the domain's lock.
   */
  public double originalRead(int count) throws InterruptedException {
    long job = Prl.PrlVm_GetPerfStats(((NativeVm) vm).handle(), 0);
    Prl.PrlJob_Wait(job, 10_000);
    CounterNames names = new CounterNames(true);
    CounterNames.Known known = names.known(java.util.List.of(ORIGINAL));
    ReentrantLock lock = new ReentrantLock();
    try (Handle owned = new Handle(job);
        Handle result = JobResults.result(owned.value());
        Handle event = JobResults.parameter(result, 0);
        Scratch scratch = Scratch.take()) {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        lock.lock();
        try {
          lookUp(event.value(), known.addresses(), scratch);
        } finally {
          lock.unlock();
        }
      }
      return (System.nanoTime() - begin) / 1000.0 / count;
    }
  }

  private static void lookUp(long event, long[] names, Scratch scratch) {
    for (long name : names) {
      Prl.PrlEvent_GetParamByName(event, name, scratch.out());
      long parameter = scratch.handle();
      Prl.PrlEvtPrm_ToUint64(parameter, scratch.out());
      Prl.PrlHandle_Free(parameter);
    }
  }

  @Override
  public void event(SdkEvent event) {
    thread = Thread.currentThread();
    counters = event.parameters().size();
    left.countDown();
  }

  @Override
  public void finished(long job, SdkAnswer answer) {}

  @Override
  public void closed() {}

  @Override
  public void close() {
    vm.close();
    session.close();
    library.close();
  }

  /**
   * What an event costs.
   *
   * @param micros of processor time of the thread that takes it
   * @param calls into the library
   * @param counters that were taken
   */
  public record Cost(double micros, double calls, int counters) {}
}
