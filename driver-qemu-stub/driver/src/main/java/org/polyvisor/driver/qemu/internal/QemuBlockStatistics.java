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
import org.polyvisor.spi.Exchange;
import org.polyvisor.spi.StatisticsRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks QEMU for each reading anew; nothing is kept, so nothing is at hand. */
final class QemuBlockStatistics implements BlockStatisticsFacet {
  private static final QmpCommand COUNTERS = QmpCommand.of("query-blockstats");
  private static final QmpCommand DRIVES = QmpCommand.of("query-block");

  /** Left in a request. */
  private static final Object NAMED = new Object();

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
        request.memo(NAMED);
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

  /** For requests that an earlier reading has shown to need nothing but the counters. */
  @Override
  public Optional<Exchange<BlockStatistics>> exchange(BlockStatisticsRequest request) {
    Optional<Guest> found =
        request.memo() == NAMED ? connection.guestIfThere(request.domain()) : Optional.empty();
    if (found.isEmpty() || !found.get().hasArrived()) {
      return Optional.empty();
    }
    Guest guest = found.get();
    Observation now = now(guest);
    return guest
        .exchange(COUNTERS)
        .map(sent -> new CounterExchange(guest, COUNTERS, sent, read -> named(read, request, now)));
  }

  private static BlockStatistics named(
      JsonNode answer, BlockStatisticsRequest request, Observation now) {
    CountedDrives read = CountedDrives.of(answer, now);
    if (request.isSum()) {
      return read.sum();
    }
    return read.get(request.device())
        .orElseThrow(
            () -> {
              request.memo(BlockStatisticsRequest.NOTHING);
              return Drives.unknown(read.targets(), request.device(), request.domain());
            });
  }

  /** The names of a drive may look like one as well, but then this is merely the longer way. */
  private static boolean isPath(BlockStatisticsRequest request) {
    return request.device().indexOf('/') >= 0;
  }

  /** A guest that is still arriving from elsewhere has none yet, though QEMU sends zeros. */
  private static boolean hasCounters(Call call, Guest guest) {
    if (!guest.hasArrived()) {
      guest.seen(guest.send("query-status").text(call, "status"));
    }
    return guest.hasArrived();
  }

  private CountedDrives counted(Call call, Guest guest) {
    Observation now = now(guest);
    return CountedDrives.of(guest.send(COUNTERS).list(call), now);
  }

  /** Only the list of drives knows what is in them. */
  private BlockStatistics bySource(Call call, Guest guest, BlockStatisticsRequest request) {
    Observation now = now(guest);
    Asked drives = guest.send(DRIVES);
    Optional<Asked> counters =
        guest.hasArrived() ? Optional.of(guest.send(COUNTERS)) : Optional.empty();
    Drives there = Drives.of(drives.list(call));
    JsonNode answer = counters.map(asked -> asked.list(call)).orElse(MissingNode.getInstance());
    DriveCounters read = new DriveCounters(answer, now);
    return request.isSum() ? read.sum(there) : read.of(there.get(request.device(), guest.ref()));
  }

  private List<BlockStatistics> withoutCounters(Call call, Guest guest) {
    DriveCounters none = new DriveCounters(MissingNode.getInstance(), now(guest));
    return Drives.of(guest.send(DRIVES).list(call)).all().stream().map(none::of).toList();
  }

  private Observation now(Guest guest) {
    return Observation.of(clock.instant(), ticker.nanos(), SampleSource.DIRECT)
        .generation(guest.ref().id().orElse(0))
        .asOfPause(guest.life().isPaused());
  }
}
