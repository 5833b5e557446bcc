package org.polyvisor.driver.parallels.internal;

import java.time.Clock;
import java.time.Duration;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;

/** A connection to a simulated server, in the machine's time. */
final class RealWorld implements AutoCloseable {
  final RealScheduler scheduler = new RealScheduler();
  final Peer server;
  final ParallelsConnection connection;

  RealWorld() {
    this(SimulatorOptions.defaults().latency(Duration.ofMillis(2)), new FixedSettings());
  }

  RealWorld(SimulatorOptions options, FixedSettings settings) {
    server = Peer.real(options);
    connection =
        TestServer.connect(
            server.library(),
            scheduler,
            new TestServer.Times(Ticker.system(), Clock.systemUTC()),
            settings);
  }

  static Call call() {
    return CallControl.within(Duration.ofSeconds(20)).call();
  }

  DomainRef domain(String name) {
    return connection.lookup(call(), DomainKey.name(name));
  }

  @Override
  public void close() {
    connection.close(call());
    scheduler.close();
    server.checkClosed();
  }
}
