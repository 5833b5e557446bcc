package org.polyvisor.conformance.tiny;

import org.polyvisor.error.ErrorCode;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;

/** The provider of the smallest driver. */
public final class TinyProvider implements DriverProvider {
  @Override
  public DriverDescriptor descriptor() {
    return DriverDescriptor.named("tiny").example("tiny:///only").build();
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    if (!request.uri().path().equals("/only")) {
      throw TinyConnection.error(ErrorCode.INVALID_ARG, "only tiny:///only, not " + request.uri());
    }
    return new TinyConnection();
  }
}
