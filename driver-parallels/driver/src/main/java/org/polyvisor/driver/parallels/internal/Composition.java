package org.polyvisor.driver.parallels.internal;

import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.Stage;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.Scheduler;

/** Where a connection is put together. */
public final class Composition {
  private Composition() {}

  /** Opens a connection with the SDK that the settings say. */
  public static DriverConnection open(OpenRequest request) {
    String sdk = request.settings().get(ParallelsSettings.SDK);
    if (sdk.equals(ParallelsSettings.SIMULATED)) {
      ParallelsUri.check(request.uri());
      return open(request, new SimulatedModule());
    }
    ParallelsUri.checkAnywhere(request.uri());
    return open(request, threads(request), new NativeModule());
  }

  private static Scheduler threads(OpenRequest request) {
    return new SdkThreads(
        request.scheduler(), request.settings().get(ParallelsSettings.HUNG_CALLS));
  }

  /** Opens a connection with an SDK of another kind, which the module binds. */
  public static ParallelsConnection open(OpenRequest request, Module sdk) {
    return open(request, request.scheduler(), sdk);
  }

  private static ParallelsConnection open(OpenRequest request, Scheduler scheduler, Module sdk) {
    return Guice.createInjector(Stage.PRODUCTION, new ParallelsModule(request, scheduler), sdk)
        .getInstance(Connector.class)
        .connect(request.call());
  }
}
