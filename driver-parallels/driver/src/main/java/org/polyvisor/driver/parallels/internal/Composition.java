package org.polyvisor.driver.parallels.internal;

import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.Stage;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.OpenRequest;

/** Where a connection is put together. */
public final class Composition {
  private Composition() {}

  /** Opens a connection with the SDK that the settings say. */
  public static DriverConnection open(OpenRequest request) {
    String sdk = request.settings().get(ParallelsSettings.SDK);
    return open(
        request,
        sdk.equals(ParallelsSettings.SIMULATED) ? new SimulatedModule() : new NativeModule());
  }

  /** Opens a connection with an SDK of another kind, which the module binds. */
  public static ParallelsConnection open(OpenRequest request, Module sdk) {
    return Guice.createInjector(Stage.PRODUCTION, new ParallelsModule(request), sdk)
        .getInstance(Connector.class)
        .connect(request.call());
  }
}
