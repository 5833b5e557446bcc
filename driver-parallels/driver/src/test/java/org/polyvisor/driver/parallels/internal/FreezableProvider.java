package org.polyvisor.driver.parallels.internal;

import com.google.inject.AbstractModule;
import java.time.Clock;
import java.time.Duration;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.simulator.RealTimeline;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;

/**
 * The Parallels driver over one simulated server for all connections, which outlives them and can
 * be frozen.
 */
public final class FreezableProvider implements DriverProvider {
  static final Freezer FREEZER = new Freezer();
  private static final SimulatedServer SERVER =
      new SimulatedServer(
          SimulatorOptions.defaults().latency(Duration.ofMillis(2)),
          FREEZER.over(new RealTimeline(Clock.systemUTC())),
          StateStore.memory());

  @Override
  public DriverDescriptor descriptor() {
    DriverDescriptor.Builder builder = DriverDescriptor.named("parallels-freezable");
    ParallelsSettings.all().forEach(builder::setting);
    return builder.build();
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    ParallelsUri.check(request.uri());
    return Composition.open(request, new ServerModule());
  }

  private static final class ServerModule extends AbstractModule {
    @Override
    protected void configure() {
      bind(SdkSource.class).toInstance(Kept::new);
    }
  }

  /** The use of the server by one connection. */
  private static final class Kept implements SdkLibrary {
    @Override
    public SdkSession session(SdkSession.Handler handler) {
      return SERVER.session(handler);
    }

    @Override
    public void close() {
      // The server stays for the next connection.
    }
  }
}
