package org.polyvisor.driver.qemu.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polyvisor.driver.qemu.internal.guest.Asked;
import org.polyvisor.driver.qemu.internal.guest.CountedDrives;
import org.polyvisor.driver.qemu.internal.guest.DriveCounters;
import org.polyvisor.driver.qemu.internal.guest.Drives;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.driver.qemu.internal.guest.PluggedDrive;
import org.polyvisor.driver.qemu.internal.qmp.QmpCommand;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.StatisticsRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks QEMU for each reading anew; nothing is kept, so nothing is at hand. */
final class QemuBlockStatistics implements BlockStatisticsFacet {
  private static final QmpCommand COUNTERS = QmpCommand.of("query-blockstats");
  private static final QmpCommand DRIVES = QmpCommand.of("query-block");

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
    if (hasCounters(call, guest) && !isPath(request)) {
      CountedDrives read = counted(call, guest);
      Optional<BlockStatistics> found =
          request.isSum() ? Optional.of(read.sum()) : read.get(request.device());
      if (found.isPresent()) {
        return found.get();
      }
    }
    return bySource(call, guest, request);
  }

  @Override
  public List<BlockStatistics> allBlockStatistics(Call call, StatisticsRequest request) {
    Guest guest = connection.guest(request.domain());
    return hasCounters(call, guest) ? counted(call, guest).all() : withoutCounters(call, guest);
  }

  /** The names of a drive may look like one as well, but then this is merely the longer way. */
  private static boolean isPath(BlockStatisticsRequest request) {
    return request.device().indexOf('/') >= 0;
  }

  /** A guest that is still arriving from elsewhere has none yet, though QEMU sends zeros. */
  private static boolean hasCounters(Call call, Guest guest) {
    if (!guest.hasArrived()) {
      guest.seen(GuestInfo.status(guest.send("query-status").get(call)));
    }
    return guest.hasArrived();
  }

  private CountedDrives counted(Call call, Guest guest) {
    Observation now = now(guest);
    return CountedDrives.of(guest.send(COUNTERS).get(call), now);
  }

  /** Only the list of drives knows what is in them. */
  private BlockStatistics bySource(Call call, Guest guest, BlockStatisticsRequest request) {
    Observation now = now(guest);
    Asked drives = guest.send(DRIVES);
    Optional<Asked> counters =
        guest.hasArrived() ? Optional.of(guest.send(COUNTERS)) : Optional.empty();
    Drives there = Drives.of(drives.get(call));
    JsonNode answer = counters.map(asked -> asked.get(call)).orElse(MissingNode.getInstance());
    DriveCounters read = new DriveCounters(answer, now);
    return request.isSum() ? read.sum(there) : read.of(there.get(request.device(), guest.ref()));
  }

  private List<BlockStatistics> withoutCounters(Call call, Guest guest) {
    DriveCounters none = new DriveCounters(MissingNode.getInstance(), now(guest));
    return Drives.of(guest.send(DRIVES).get(call)).all().stream().map(none::of).toList();
  }

  private Observation now(Guest guest) {
    return Observation.of(clock.instant(), ticker.nanos(), SampleSource.DIRECT)
        .generation(guest.ref().id().orElse(0));
  }
}
