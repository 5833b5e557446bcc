package org.polyvisor.driver.qemu.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.polyvisor.driver.qemu.internal.guest.Asked;
import org.polyvisor.driver.qemu.internal.guest.DriveCounters;
import org.polyvisor.driver.qemu.internal.guest.Drives;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.driver.qemu.internal.guest.PluggedDrive;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks QEMU for each reading anew; nothing is kept, so nothing is at hand. */
final class QemuBlockStatistics implements BlockStatisticsFacet {
  private final QemuConnection connection;
  private final Ticker ticker;
  private final Clock clock;

  QemuBlockStatistics(QemuConnection connection, Ticker ticker, Clock clock) {
    this.connection = connection;
    this.ticker = ticker;
    this.clock = clock;
  }

  @Override
  public List<BlockDevice> blockDevices(Call call, DomainRef domain) {
    List<BlockDevice> devices = new ArrayList<>();
    for (PluggedDrive plugged : PluggedDrive.all(call, connection.guest(domain))) {
      devices.add(plugged.device());
    }
    return devices;
  }

  @Override
  public BlockStatistics blockStatistics(Call call, BlockStatisticsRequest request) {
    Guest guest = connection.guest(request.domain());
    Observation now =
        Observation.of(clock.instant(), ticker.nanos(), SampleSource.DIRECT)
            .generation(guest.ref().id().orElse(0));
    Asked status = guest.send("query-status");
    Asked drives = guest.send("query-block");
    Asked counters = guest.send("query-blockstats");
    // A guest that is still arriving from elsewhere has none yet, though QEMU sends zeros.
    boolean arriving = status.text(call, "status").equals("inmigrate");
    Drives there = Drives.of(drives.list(call));
    JsonNode answer = arriving ? MissingNode.getInstance() : counters.list(call);
    DriveCounters read = new DriveCounters(answer, now);
    return request.isSum() ? read.sum(there) : read.of(there.get(request.device(), guest.ref()));
  }
}
