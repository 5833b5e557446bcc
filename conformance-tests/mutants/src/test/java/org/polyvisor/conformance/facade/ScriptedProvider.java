package org.polyvisor.conformance.facade;

import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;

/** Serves {@code scripted:///}, a driver that does what a requirement on the facade wants it to. */
public final class ScriptedProvider implements DriverProvider {
  /** For the service loader. */
  public ScriptedProvider() {}

  @Override
  public DriverDescriptor descriptor() {
    return DriverDescriptor.named("scripted").example("scripted:///").build();
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    return ScriptedConnection.open(request);
  }
}
