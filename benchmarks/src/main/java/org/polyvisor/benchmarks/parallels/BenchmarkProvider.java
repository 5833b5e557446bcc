package org.polyvisor.benchmarks.parallels;

import com.google.inject.AbstractModule;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.polyvisor.driver.parallels.internal.Composition;
import org.polyvisor.driver.parallels.internal.ParallelsSettings;
import org.polyvisor.driver.parallels.internal.ParallelsUri;
import org.polyvisor.driver.parallels.internal.SdkSource;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;

/**
 * The Parallels driver on a server that the benchmark made, so that it can ask the server what was
 * done to it.
 */
public final class BenchmarkProvider implements DriverProvider {
  /** Where connections lead to the server given last. */
  public static final String URI = "parallels-benchmark:///system";

  private static final AtomicReference<SdkLibrary> SERVER = new AtomicReference<>();

  /** Connections opened from now on lead there. */
  public static void serve(SdkLibrary server) {
    SERVER.set(server);
  }

  @Override
  public DriverDescriptor descriptor() {
    DriverDescriptor.Builder builder = DriverDescriptor.named("parallels-benchmark");
    ParallelsSettings.all().forEach(builder::setting);
    return builder.build();
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    ParallelsUri.check(request.uri());
    return Composition.open(
        request, module(Objects.requireNonNull(SERVER.get(), "no server was given")));
  }

  /** Connects to this server. */
  static AbstractModule module(SdkLibrary server) {
    return new AbstractModule() {
      @Override
      protected void configure() {
        bind(SdkSource.class).toInstance(() -> server);
      }
    };
  }
}
