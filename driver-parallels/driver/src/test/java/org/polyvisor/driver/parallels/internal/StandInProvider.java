package org.polyvisor.driver.parallels.internal;

import com.google.inject.AbstractModule;
import org.polyvisor.driver.parallels.jna.NativeSdkProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;

/**
 * The Parallels driver over the vendor's binding and the server behind the C library, which
 * outlives connections and can be frozen.
 */
public final class StandInProvider implements DriverProvider {
  @Override
  public DriverDescriptor descriptor() {
    DriverDescriptor.Builder builder = DriverDescriptor.named("parallels-standin");
    ParallelsSettings.all().forEach(builder::setting);
    return builder.build();
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    ParallelsUri.check(request.uri());
    return Composition.open(request, new StandInModule());
  }

  /** Begins with the server's own guests. */
  static StandIn fresh() {
    StandIn standIn = StandIn.of(StandInPeer.file());
    Eventually.holds(standIn::reset);
    standIn.play("set latency 2ms");
    standIn.play("set handler-rules crash");
    return standIn;
  }

  /** Holds the library's main thread in the middle of whatever it does. */
  static AutoCloseable freeze() {
    StandIn standIn = StandIn.of(StandInPeer.file());
    standIn.play("freeze");
    return () -> standIn.play("thaw");
  }

  private static final class StandInModule extends AbstractModule {
    @Override
    protected void configure() {
      SdkOptions options = SdkOptions.defaults().library(StandInPeer.file().toString());
      bind(SdkSource.class).toInstance(() -> new NativeSdkProvider().open(options));
    }
  }
}
