package org.polyvisor.conform.filed;

import java.nio.file.Path;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;

/** Serves {@code filed:///FOLDER}: definitions that outlive the process. */
public final class FiledProvider implements DriverProvider {
  /** For the service loader. */
  public FiledProvider() {}

  @Override
  public DriverDescriptor descriptor() {
    return DriverDescriptor.named("filed").example("filed:///tmp/domains").build();
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    return new FiledConnection(Path.of(request.uri().path()));
  }
}
