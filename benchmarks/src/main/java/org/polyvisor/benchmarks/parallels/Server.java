package org.polyvisor.benchmarks.parallels;

import java.time.Clock;
import org.polyvisor.Connection;
import org.polyvisor.Polyvisor;
import org.polyvisor.driver.parallels.simulator.Ledger;
import org.polyvisor.driver.parallels.simulator.RealTimeline;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;

/** A simulated server in the machine's time, and a connection to it through the public API. */
final class Server implements AutoCloseable {
  /** As many as there are readers, so that the facade's own bound is not what is measured. */
  static final int THREADS = 1000;

  private final SimulatedServer server;
  private final Counted counted;
  private final Connection connection;

  Server(SimulatorOptions options, String policy) {
    server = simulated(options);
    counted = new Counted(server);
    BenchmarkProvider.serve(counted);
    connection =
        Polyvisor.builder()
            .uri(BenchmarkProvider.URI + "?statistics.policy=" + policy)
            .set("pool.threads", String.valueOf(THREADS))
            .set("statistics.parallel", "64")
            .open();
  }

  /** A simulated server in the machine's time, nobody connected. */
  static SimulatedServer simulated(SimulatorOptions options) {
    return new SimulatedServer(options, new RealTimeline(Clock.systemUTC()), StateStore.memory());
  }

  Connection connection() {
    return connection;
  }

  Ledger ledger() {
    return server.ledger();
  }

  Counted counted() {
    return counted;
  }

  @Override
  public void close() {
    connection.close();
  }
}
