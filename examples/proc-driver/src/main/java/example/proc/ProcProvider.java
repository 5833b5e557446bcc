package example.proc;

import org.polyvisor.error.ErrorCode;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.SpiVersion;

/** Serves {@code proc:///}, all process groups, and {@code proc:///SESSION}, those of a session. */
public final class ProcProvider implements DriverProvider {
  @Override
  public DriverDescriptor descriptor() {
    return DriverDescriptor.named("proc")
        .spi(SpiVersion.MAJOR, SpiVersion.MINOR)
        .description("This machine's process groups, as if they were domains.")
        .example("proc:///")
        .build();
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    String path = request.uri().path();
    if (!path.matches("/?[0-9]{0,9}")) {
      throw ProcConnection.error(
          ErrorCode.INVALID_ARG, "proc:// has '/' and '/SESSION', a number; not '" + path + "'");
    }
    String session = path.replace("/", "");
    return new ProcConnection(new ProcFiles(session.isEmpty() ? 0 : Integer.parseInt(session)));
  }
}
