package org.polyvisor.parameters;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.OwnServers;
import org.polyvisor.driver.parallels.simulator.RealTimeline;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;
import org.polyvisor.model.BlockStatistics;

/** One look at a simulated server that begins anew, under one name for all. */
record SimulatedGuests(SimulatedServer server, Connection connection) {
  static final String NAME = "effects";
  private static final Duration CYCLE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int MANY = 20;
  private static final int VISITS = 7;

  /** A look at a server and a connection to it. */
  interface Look {
    Object at(SimulatedGuests guests);
  }

  static Effect.Look look(Look look) {
    return open -> at(open, look);
  }

  private static Object at(Supplier<Connection> open, Look look) {
    SimulatorOptions options = SimulatorOptions.defaults().latency(Duration.ZERO).cycle(CYCLE);
    RealTimeline timeline = new RealTimeline(Clock.systemUTC());
    try (SimulatedServer server = new SimulatedServer(options, timeline, StateStore.memory());
        OwnServers.Offer offer = OwnServers.offer(NAME, server);
        Connection connection = open.get()) {
      return look.at(new SimulatedGuests(server, connection));
    }
  }

  Domain web() {
    return connection.domain("web").within(PATIENCE);
  }

  BlockStatistics read() {
    return web().blockStatistics("sda");
  }

  /** Neither events nor one-shots any more, and what was read is older than a little. */
  void nothingNew() {
    read();
    server.silent("web", true);
    for (int i = 0; i < MANY; i++) {
      server.fault(JobKind.PERF_STATS, Fault.failed(SdkError.OPERATION_FAILED));
    }
    long before = System.nanoTime();
    await(() -> System.nanoTime() - before > 4 * CYCLE.toNanos());
  }

  /** Whether it is still subscribed after many events that nobody reads. */
  Object kept() {
    read();
    await(() -> server.subscriptions() == 1);
    long before = server.ledger().statisticsEvents();
    await(() -> server.subscriptions() == 0 || server.ledger().statisticsEvents() - before > MANY);
    return server.subscriptions() == 0 ? "let go" : "kept";
  }

  /** Whether the server is mostly asked or listened to by one who comes now and then. */
  Object mostly() {
    for (int visit = 0; visit < VISITS; visit++) {
      long begin = System.nanoTime();
      read();
      await(() -> System.nanoTime() - begin > 3 * CYCLE.toNanos());
    }
    return server.ledger().issued(JobKind.PERF_STATS) > VISITS / 2 ? "asked" : "listened to";
  }

  static void await(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begin > Duration.ofSeconds(60).toNanos()) {
        throw new AssertionError("it never came");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
