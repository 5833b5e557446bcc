package org.polyvisor.driver.parallels.internal;

import com.google.inject.AbstractModule;
import java.time.Duration;
import org.polyvisor.driver.parallels.simulator.RealTimeline;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;

/** The Parallels driver over simulated servers that a test can freeze. */
public final class FreezableProvider implements DriverProvider {
  static final Freezer FREEZER = new Freezer();
  private static final StateStore STATES = StateStore.memory();

  @Override
  public DriverDescriptor descriptor() {
    DriverDescriptor.Builder builder = DriverDescriptor.named("parallels-freezable");
    ParallelsSettings.all().forEach(builder::setting);
    return builder.build();
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    ParallelsUri.check(request.uri());
    SimulatorOptions options = SimulatorOptions.defaults().latency(Duration.ofMillis(2));
    SimulatedServer server =
        new SimulatedServer(options, FREEZER.over(new RealTimeline(request.clock())), STATES);
    return Composition.open(request, new ServerModule(server));
  }

  private static final class ServerModule extends AbstractModule {
    private final SimulatedServer server;

    ServerModule(SimulatedServer server) {
      this.server = server;
    }

    @Override
    protected void configure() {
      bind(SdkSource.class).toInstance(() -> server);
    }
  }
}
