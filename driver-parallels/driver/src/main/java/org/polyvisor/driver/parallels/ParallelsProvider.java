package org.polyvisor.driver.parallels;

import org.polyvisor.annotation.API;
import org.polyvisor.driver.parallels.internal.Composition;
import org.polyvisor.driver.parallels.internal.ParallelsSettings;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.SpiVersion;

/**
 * Serves {@code parallels:///system} and {@code parallels://host/system}, by the vendor's SDK or,
 * asked for by name and without a host, a simulated one.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ParallelsProvider implements DriverProvider {
  private static final DriverDescriptor DESCRIPTOR =
      ParallelsSettings.declare(
              DriverDescriptor.named("parallels")
                  .spi(SpiVersion.MAJOR, SpiVersion.MINOR)
                  .vendor("Polyvisor")
                  .description("Parallels and Virtuozzo servers, through the vendor's SDK")
                  .takesHost()
                  .example("parallels:///system")
                  .example("parallels://host/system")
                  .example("parallels:///system?sdk=simulated"))
          .build();

  /** For the service loader. */
  public ParallelsProvider() {}

  @Override
  public DriverDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public void check(OpenRequest request) {
    Composition.check(request);
  }

  @Override
  public void prepare(OpenRequest request) {
    Composition.prepare(request);
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    return Composition.open(request);
  }
}
