package org.polyvisor.driver.qemu.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.polyvisor.driver.qemu.internal.qmp.QmpLoop;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.Registration;

/** Opens a connection, or leaves nothing behind. */
public final class QemuOpener {
  private static final Duration RESCAN = Duration.ofSeconds(2);

  private QemuOpener() {}

  /** Opens. */
  public static DriverConnection open(OpenRequest request) {
    QemuUri.check(request.uri());
    QemuUri.checkSettings(request.uri(), request.settings());
    List<String> given = request.settings().get(QemuSettings.MONITOR);
    if (given.isEmpty()) {
      throw QemuUri.noMonitor(request.uri());
    }
    given.forEach(QemuUri::checkMonitor);
    QmpLoop loop = start(request.settings().get(QemuSettings.MESSAGE).intValue());
    try {
      return attach(request, given, Surroundings.of(request, loop));
    } catch (RuntimeException | Error e) {
      loop.close();
      throw e;
    }
  }

  private static QmpLoop start(int limit) {
    try {
      return QmpLoop.start(limit);
    } catch (IOException e) {
      throw VirtException.of(
              ErrorCode.SYSTEM_ERROR, ErrorDomain.QEMU, "cannot wait for sockets: " + e)
          .causedBy(e);
    }
  }

  private static DriverConnection attach(
      OpenRequest request, List<String> given, Surroundings around) {
    Monitors monitors = new Monitors(around, request.settings().get(QemuSettings.HANDSHAKE));
    try {
      monitors.open(request.call(), given);
    } catch (RuntimeException | Error e) {
      monitors.close();
      throw e;
    }
    Registration watch =
        monitors.watchesDirectories()
            ? request.scheduler().every(RESCAN, monitors::rescan)
            : () -> {};
    return new QemuConnection(around, monitors, watch);
  }
}
