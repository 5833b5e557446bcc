package org.polyvisor.driver.qemu;

import java.util.Map;
import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.driver.qemu.internal.QemuOpener;
import org.polyvisor.driver.qemu.internal.QemuProbe;
import org.polyvisor.driver.qemu.internal.QemuSettings;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.ProbeRequest;
import org.polyvisor.spi.SpiVersion;

/**
 * The driver for QEMU processes that others started: {@code qemu:///attach?monitor=PATH}, where
 * PATH is a QMP socket or a directory of such, and may be given several times.
 *
 * <p>Without a URI it answers if there are sockets in the setting {@code probe.directory}, or else
 * in {@code $XDG_RUNTIME_DIR/polyvisor/qemu}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class QemuDriverProvider implements DriverProvider {
  private static final DriverDescriptor DESCRIPTOR = describe();

  private final Map<String, String> environment;

  /** For {@link java.util.ServiceLoader}. */
  public QemuDriverProvider() {
    this(System.getenv());
  }

  QemuDriverProvider(Map<String, String> environment) {
    this.environment = environment;
  }

  private static DriverDescriptor describe() {
    DriverDescriptor.Builder builder =
        DriverDescriptor.named("qemu")
            .spi(SpiVersion.MAJOR, SpiVersion.MINOR)
            .vendor("Polyvisor")
            .description("Attaches over QMP to QEMU processes that others started.")
            .schemes("qemu")
            .example("qemu:///attach?monitor=/run/qemu/web.qmp");
    QemuSettings.all().forEach(builder::setting);
    return builder.build();
  }

  @Override
  public DriverDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public DriverConnection open(OpenRequest request) {
    return QemuOpener.open(request);
  }

  @Override
  public Optional<ConnectionUri> probe(ProbeRequest request) {
    return QemuProbe.probe(request.settings(), environment);
  }
}
