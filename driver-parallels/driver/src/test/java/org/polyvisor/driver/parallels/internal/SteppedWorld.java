package org.polyvisor.driver.parallels.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.polyvisor.driver.parallels.internal.statistics.Answer;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.internal.statistics.Waiters;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.VirtualTimeline;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.Scheduler;

/**
 * A connection to a simulated server in time that the test moves: server, handler, scheduler and
 * ticker all run in the test's thread while it moves it.
 */
public final class SteppedWorld implements Scheduler, Ticker, AutoCloseable {
  public final VirtualTimeline timeline =
      new VirtualTimeline(Instant.parse("2026-03-01T12:00:00Z"));
  public final Peer server;
  final ParallelsConnection connection;
  private volatile Duration wallJump = Duration.ZERO;

  public SteppedWorld() {
    this(SimulatorOptions.defaults(), new FixedSettings());
  }

  SteppedWorld(SimulatorOptions options, FixedSettings settings) {
    this(options, settings, library -> library);
  }

  /** With a server of this kind. */
  SteppedWorld(BiFunction<SimulatorOptions, VirtualTimeline, Peer> maker) {
    this(maker, SimulatorOptions.defaults(), new FixedSettings(), library -> library);
  }

  SteppedWorld(
      SimulatorOptions options, FixedSettings settings, UnaryOperator<SdkLibrary> library) {
    this(Peer::stepped, options, settings, library);
  }

  private SteppedWorld(
      BiFunction<SimulatorOptions, VirtualTimeline, Peer> maker,
      SimulatorOptions options,
      FixedSettings settings,
      UnaryOperator<SdkLibrary> library) {
    server = maker.apply(options, timeline);
    TestServer.Times times = new TestServer.Times(this, clock());
    connection =
        during(() -> TestServer.connect(library.apply(server.library()), this, times, settings));
  }

  private Clock clock() {
    return new Clock() {
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
        return timeline.wall().plus(wallJump);
      }
    };
  }

  Domain domain(String name) {
    return connection.parts().domains().find(server.uuid(name)).orElseThrow();
  }

  void pass(Duration time) {
    server.advance(time);
  }

  void passMillis(long millis) {
    server.advance(Duration.ofMillis(millis));
  }

  /** Somebody sets the machine's clock, while the time goes on as before. */
  void setClockBy(Duration jump) {
    wallJump = wallJump.plus(jump);
  }

  /** Reads as a caller's thread would begin to, without waiting. */
  Answer read(String name) {
    return domain(name).cell().take(new Input.Read(nanos(), -1));
  }

  Waiters waits(String name) {
    return ((Answer.Wait) read(name)).waiters();
  }

  List<Waiters> waits(String name, int readers) {
    List<Waiters> waiting = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      waiting.add(waits(name));
    }
    return waiting;
  }

  /** Lets another thread do something that waits, moving the time meanwhile. */
  <T> T during(Callable<T> action) {
    FutureTask<T> task = new FutureTask<>(action);
    Thread thread = new Thread(task, "stepped");
    thread.setDaemon(true);
    thread.start();
    while (!task.isDone()) {
      server.advance(Duration.ofMillis(1));
      LockSupport.parkNanos(200_000);
    }
    try {
      return task.get();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException) {
        throw (RuntimeException) e.getCause();
      }
      throw new AssertionError(e.getCause());
    }
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
    timeline.after(
        delay,
        () -> {
          if (!closed[0]) {
            task.run();
          }
        });
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
        () -> {
          if (!closed[0]) {
            task.run();
            again(period, task, closed);
          }
        });
  }

  @Override
  public void close() {
    connection.close(RealWorld.call());
    server.checkClosed();
  }
}
