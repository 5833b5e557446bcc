package ${package};

import org.polyvisor.error.ErrorCode;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.SpiVersion;

/** Found by the service loader: no I/O in its constructor and in {@code descriptor()}. */
public final class ${driverClass}Provider implements DriverProvider {
  @Override
  public DriverDescriptor descriptor() {
    return DriverDescriptor.named("${driver}")
        .spi(SpiVersion.MAJOR, SpiVersion.MINOR)
        .example("${driver}:///only")
        .build();
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    if (!request.uri().path().equals("/only")) {
      throw ${driverClass}Connection.error(ErrorCode.INVALID_ARG, "only ${driver}:///only, not " + request.uri());
    }
    return new ${driverClass}Connection();
  }
}
