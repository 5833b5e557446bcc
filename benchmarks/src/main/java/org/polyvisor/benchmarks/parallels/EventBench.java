package org.polyvisor.benchmarks.parallels;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.polyvisor.driver.parallels.jna.NativeSdkProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.driver.parallels.sdk.SdkSession;

/** Events of one guest through the binding, and what the same would be in other ways. */
final class EventBench implements AutoCloseable {
  private static final List<String> ORIGINAL =
      List.of(
          "devices.sata0.read_requests",
          "devices.sata0.read_total",
          "devices.sata0.write_requests",
          "devices.sata0.write_total");

  private final Path file;
  private final StandIn standIn;
  private final SdkLibrary library;
  private final BareSdk bare;
  private volatile SdkParameters last = SdkParameters.NONE;

  /** A server with one guest that has so many disks. */
  EventBench(Path file, int disks) throws InterruptedException {
    this.file = file;
    standIn = StandIn.of(file);
    if (!standIn.reset()) {
      throw new IllegalStateException("the stand-in is in use");
    }
    standIn.play("guests 1 " + disks);
    standIn.play("set latency 1ms");
    library = new NativeSdkProvider().open(SdkOptions.defaults().library(file.toString()));
    bare = new BareSdk(file, "vm0");
  }

  private static <T> T await(SdkJob<T> job) throws InterruptedException {
    try (job) {
      return job.await(TimeUnit.SECONDS.toNanos(30));
    }
  }

  /** What it costs to take so many events by the binding. */
  Cost ours(int count) throws InterruptedException {
    Taken taken = new Taken();
    try (SdkSession session = library.session(new Ours(taken))) {
      await(session.loginLocal());
      return cost(taken, count);
    }
  }

  /** What it costs by hand, in the best way that is known; of the counters that ours had before. */
  Cost bare(int count) throws InterruptedException {
    Taken taken = new Taken();
    SdkParameters before = last;
    try (BareEvents events = bare.events(file, names(before), taken)) {
      Cost cost = cost(taken, count);
      check(before, events.numbers());
      return cost;
    }
  }

  private static List<String> names(SdkParameters of) {
    return IntStream.range(0, of.size()).mapToObj(of::name).toList();
  }

  private Cost cost(Taken taken, int count) throws InterruptedException {
    storm(taken, 1);
    long calls = standIn.ask("calls");
    long cpu = taken.cpu();
    storm(taken, count);
    double micros = (taken.cpu() - cpu) / 1000.0 / count;
    return new Cost(micros, (standIn.ask("calls") - calls) / (double) count);
  }

  private void storm(Taken taken, int count) throws InterruptedException {
    for (int sent = 0; sent < count; sent += 500) {
      int now = Math.min(500, count - sent);
      taken.expect(now);
      standIn.play("storm vm0 " + now);
      taken.await();
    }
  }

  /** Whoever reads something else would be compared with for nothing. */
  private static void check(SdkParameters ours, long[] theirs) {
    for (int i = 0; i < theirs.length; i++) {
      if (ours.number(i) > theirs[i]) {
        throw new IllegalStateException(ours.name(i) + " was " + theirs[i] + " by hand");
      }
    }
  }

  /** How many counters an event has. */
  int counters() {
    return last.size();
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
  public void close() {
    bare.close();
    library.close();
  }

  private final class Ours implements SdkSession.Handler {
    private final Taken taken;

    private Ours(Taken taken) {
      this.taken = taken;
    }

    @Override
    public void event(SdkEvent event) {
      last = event.parameters();
      taken.one();
    }

    @Override
    public void finished(long job, SdkAnswer answer) {}

    @Override
    public void closed() {}
  }

  /**
   * What an event costs.
   *
   * @param micros of processor time of the thread that takes it
   * @param calls into the library
   */
  record Cost(double micros, double calls) {}
}
