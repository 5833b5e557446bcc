package org.polyvisor.benchmarks.parallels;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.polyvisor.driver.parallels.jna.NativeSdkProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkSession;

/** Events of one guest through the binding, and what the same would be in other ways. */
final class EventBench implements SdkSession.Handler, AutoCloseable {
  private static final List<String> ORIGINAL =
      List.of(
          "devices.sata0.read_requests",
          "devices.sata0.read_total",
          "devices.sata0.write_requests",
          "devices.sata0.write_total");

  private final StandIn standIn;
  private final SdkLibrary library;
  private final SdkSession session;
  private final BareSdk bare;
  private volatile CountDownLatch left = new CountDownLatch(0);
  private volatile Thread thread = Thread.currentThread();
  private volatile int counters;

  /** A server with one guest that has so many disks. */
  EventBench(Path file, int disks) throws InterruptedException {
    standIn = StandIn.of(file);
    if (!standIn.reset()) {
      throw new IllegalStateException("the stand-in is in use");
    }
    standIn.play("guests 1 " + disks);
    standIn.play("set latency 1ms");
    library = new NativeSdkProvider().open(SdkOptions.defaults().library(file.toString()));
    session = library.session(this);
    await(session.loginLocal());
    bare = new BareSdk(file, "vm0");
  }

  private static <T> T await(SdkJob<T> job) throws InterruptedException {
    try (job) {
      return job.await(TimeUnit.SECONDS.toNanos(30));
    }
  }

  /** What it costs to take so many events. */
  Cost events(int count) throws InterruptedException {
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
  double directCall(int count) {
    return bare.directCall(count);
  }

  /** Microseconds of a read as the original did it. */
  double originalRead(int count) {
    return bare.originalRead(ORIGINAL, count);
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
    bare.close();
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
  record Cost(double micros, double calls, int counters) {}
}
