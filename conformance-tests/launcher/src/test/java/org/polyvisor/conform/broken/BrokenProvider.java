package org.polyvisor.conform.broken;

import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;

/** A driver that does at {@code broken:///WHAT-in-WHERE} what none should do. */
public final class BrokenProvider implements DriverProvider {
  @Override
  public DriverDescriptor descriptor() {
    return DriverDescriptor.named("broken").build();
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    Breakage breakage = new Breakage(request.uri().path().substring(1));
    breakage.at("open");
    return new BrokenConnection(breakage);
  }
}
