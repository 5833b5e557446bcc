package org.polyvisor.driver.test.internal;

import org.polyvisor.annotation.API;
import org.polyvisor.driver.test.TestSettings;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.SpiVersion;

/**
 * The test driver: domains in memory that behave as libvirt's do.
 *
 * <p>{@code test:///default} is one host with one running domain, {@code test}; all connections in
 * the process share it until the last is closed. {@code test:///path/file.xml} is a host as that
 * file describes it, for that connection alone. The driver is never chosen for an app that gave no
 * URI.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TestDriverProvider implements DriverProvider {
  private static final DriverDescriptor DESCRIPTOR =
      DriverDescriptor.named("test")
          .spi(SpiVersion.MAJOR, SpiVersion.MINOR)
          .vendor("Polyvisor")
          .description("Simulated domains in memory, for tests.")
          .schemes("test")
          .example("test:///default")
          .example("test:///path/file.xml")
          .setting(TestSettings.COUNTERS)
          .setting(TestSettings.SEED)
          .build();

  /** Made by the service loader. */
  public TestDriverProvider() {}

  @Override
  public DriverDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    return TestConnections.open(request);
  }
}
