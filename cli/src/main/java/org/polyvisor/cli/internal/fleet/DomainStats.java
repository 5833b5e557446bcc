package org.polyvisor.cli.internal.fleet;

import java.util.List;
import java.util.Optional;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.DomainInfo;

/**
 * What is told of one guest, group by group.
 *
 * @param info its state
 * @param devices its devices; empty if they were not asked for or could not be had
 * @param counters of each device, if it is active
 * @param blockError why the devices could not be had
 */
public record DomainStats(
    DomainInfo info,
    List<BlockDevice> devices,
    List<DeviceAnswer> counters,
    Optional<VirtException> blockError) {
  /** Copies the lists. */
  public DomainStats {
    devices = List.copyOf(devices);
    counters = List.copyOf(counters);
  }

  /** Whether some of it could not be had. */
  public boolean failed() {
    return blockError.isPresent() || counters.stream().anyMatch(c -> c.error().isPresent());
  }
}
