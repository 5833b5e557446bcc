package org.polyvisor.driver.parallels.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;
import org.polyvisor.driver.parallels.simulator.OwnServers;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.CallControl;

/**
 * The program of {@link VirtualThreadsTest}: virtual threads wait for statistics that do not come,
 * then they come; another virtual thread is counted all the while.
 */
public final class ColdReaders {
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final int ROUNDS = 200;

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger ticks = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  private ColdReaders() {}

  /**
   * Runs it.
   *
   * @param arguments driver or facade; how many threads
   */
  public static void main(String[] arguments) throws Exception {
    int readers = Integer.parseInt(arguments[1]);
    FixedSettings settings = new FixedSettings().with("statistics.one-shots", "false");
    SimulatorOptions options = SimulatorOptions.defaults().latency(Duration.ofMillis(1));
    try (RealWorld world = new RealWorld(options, settings)) {
      world.server.silent("web", true);
      if (arguments[0].equals("driver")) {
        DomainRef web = world.domain("web");
        new ColdReaders().run(readers, () -> read(world, web), world.server);
      } else {
        throughTheFacade(readers, world.server);
      }
    }
    System.out.println("all were answered");
    System.exit(0);
  }

  private static BlockStatistics read(RealWorld world, DomainRef web) {
    return world.connection.blockStatistics(
        CallControl.within(LONGEST).call(), BlockStatisticsRequest.of(web, "sda"));
  }

  private static void throughTheFacade(int readers, Peer server) throws Exception {
    if (Peer.isNative()) {
      throughTheFacade(readers, server, "?sdk.library=" + StandInPeer.file());
    } else {
      try (OwnServers.Offer offer = OwnServers.offer("cold", server.library())) {
        throughTheFacade(readers, server, "?sdk=simulated&simulator.server=cold");
      }
    }
  }

  private static void throughTheFacade(int readers, Peer server, String here) throws Exception {
    String uri = "parallels:///system" + here + "&statistics.one-shots=false";
    try (Connection connection = Polyvisor.open(uri)) {
      Domain web = connection.within(LONGEST).domain("web");
      new ColdReaders().run(readers, () -> web.blockStatistics("sda"), server);
    }
  }

  private void run(int readers, Callable<BlockStatistics> read, Peer server) throws Exception {
    start(this::tick);
    for (int i = 0; i < readers; i++) {
      start(() -> ask(read));
    }
    Eventually.holds(() -> asked.get() == readers);
    // One carrier takes them in turn: so often has each come to where it waits, and the other on.
    int before = ticks.get();
    Eventually.holds(() -> ticks.get() - before > ROUNDS);
    System.out.println("answered while cold: " + answered.get());
    server.silent("web", false);
    Eventually.holds(() -> answered.get() == readers);
    over.set(true);
  }

  private void ask(Callable<BlockStatistics> read) {
    asked.incrementAndGet();
    try {
      read.call();
      answered.incrementAndGet();
    } catch (Exception e) {
      System.out.println("a read failed: " + e);
    }
  }

  private void tick() {
    while (!over.get()) {
      ticks.incrementAndGet();
      LockSupport.parkNanos(100_000);
    }
  }

  /** A virtual thread, which older JDKs, that this is compiled for, have not. */
  private static void start(Runnable task) throws ReflectiveOperationException {
    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
  }
}
