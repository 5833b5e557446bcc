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
    check(request);
    return isSimulated(request)
        ? open(request, new SimulatedModule())
        : open(request, threads(request), new NativeModule());
  }

  /**
   * Refuses a URI that is wrong for the SDK that the settings say.
   *
   * @throws org.polyvisor.error.VirtException that says what would be right
   */
  public static void check(OpenRequest request) {
    if (isSimulated(request)) {
      ParallelsUri.check(request.uri());
    } else {
      ParallelsUri.checkAnywhere(request.uri());
    }
  }

  /**
   * Loads the vendor's library, if the settings want it.
   *
   * @throws org.polyvisor.error.VirtException if it is not there or of no use
   */
  public static void prepare(OpenRequest request) {
    if (!isSimulated(request)) {
      new NativeSdk(request.settings()).load();
    }
  }

  private static boolean isSimulated(OpenRequest request) {
    return request.settings().get(ParallelsSettings.SDK).equals(ParallelsSettings.SIMULATED);
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
