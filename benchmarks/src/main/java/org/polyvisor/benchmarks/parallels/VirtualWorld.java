package org.polyvisor.benchmarks.parallels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.polyvisor.driver.parallels.internal.Composition;
import org.polyvisor.driver.parallels.internal.ParallelsConnection;
import org.polyvisor.driver.parallels.internal.statistics.Answer;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.internal.statistics.Sample;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;
import org.polyvisor.driver.parallels.simulator.VirtualTimeline;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.Scheduler;

/** The driver and a simulated server in time that only the benchmark moves, in one thread. */
final class VirtualWorld implements Scheduler, Ticker {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STEP = Duration.ofMillis(1);
  private static final long GLANCE_NANOS = 200_000;

  private final VirtualTimeline timeline =
      new VirtualTimeline(Instant.parse("2026-03-01T12:00:00Z"));
  private final SimulatedServer server;
  private final Counted counted;
  private final ParallelsConnection connection;
  private final Set<Long> eventsUsed = new HashSet<>();

  /** A connection with these settings, by name; others have their defaults. */
  VirtualWorld(SimulatorOptions options, Map<String, String> settings) {
    server = new SimulatedServer(options, timeline, StateStore.memory());
    counted = new Counted(server);
    OpenRequest request =
        OpenRequest.of(
                ConnectionUri.parse(BenchmarkProvider.URI),
                CallControl.within(PATIENCE).call(),
                new GivenSettings(settings),
                this)
            .ticker(this)
            .clock(new VirtualClock(timeline))
            .build();
    connection = open(request);
  }

  private ParallelsConnection open(OpenRequest request) {
    FutureTask<ParallelsConnection> opening =
        new FutureTask<>(() -> Composition.open(request, BenchmarkProvider.module(counted)));
    Thread thread = new Thread(opening, "opening");
    thread.start();
    while (!opening.isDone()) {
      pass(STEP);
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    try {
      return opening.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the stepped connection did not open", e);
    }
  }

  /** The server. */
  SimulatedServer server() {
    return server;
  }

  /** Lets time pass. */
  void pass(Duration time) {
    timeline.advance(time);
  }

  /** Reads as a caller does, and answers the nanoseconds that he waited. */
  long read(String name) {
    long begin = nanos();
    Answer answer = connection.cell(server.uuid(name)).take(new Input.Read(begin, -1));
    note(sample(answer).view(0).orElseThrow().observation());
    return nanos() - begin;
  }

  private Sample sample(Answer answer) {
    if (answer instanceof Answer.Serve serve) {
      return serve.sample();
    }
    if (answer instanceof Answer.Wait wait) {
      while (wait.waiters().latch().getCount() > 0) {
        pass(STEP);
      }
      return Objects.requireNonNull(wait.waiters().sample(), "a read failed");
    }
    throw new IllegalStateException("a read failed: " + answer);
  }

  private void note(Observation observation) {
    if (observation.source() == SampleSource.EVENT) {
      eventsUsed.add(observation.atNanos());
    }
  }

  /** How many events nobody read. */
  long eventsForNothing() {
    return counted.statisticsEvents() - eventsUsed.size();
  }

  @Override
  public long nanos() {
    return timeline.nanos();
  }

  @Override
  public boolean virtual() {
    return true;
  }

  @Override
  public void execute(Runnable task) {
    timeline.after(Duration.ZERO, task);
  }

  @Override
  public Registration after(Duration delay, Runnable task) {
    boolean[] closed = new boolean[1];
    timeline.after(delay, () -> runUnless(closed, task));
    return () -> closed[0] = true;
  }

  @Override
  public Registration every(Duration period, Runnable task) {
    boolean[] closed = new boolean[1];
    again(period, task, closed);
    return () -> closed[0] = true;
  }

  private void again(Duration period, Runnable task, boolean[] closed) {
    timeline.after(
        period,
        () ->
            runUnless(
                closed,
                () -> {
                  task.run();
                  again(period, task, closed);
                }));
  }

  private static void runUnless(boolean[] closed, Runnable task) {
    if (!closed[0]) {
      task.run();
    }
  }

  private static final class VirtualClock extends Clock {
    private final VirtualTimeline timeline;

    private VirtualClock(VirtualTimeline timeline) {
      this.timeline = timeline;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return timeline.wall();
    }
  }
}
