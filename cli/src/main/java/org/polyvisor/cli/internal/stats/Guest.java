package org.polyvisor.cli.internal.stats;

import java.util.List;
import java.util.Optional;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/**
 * One guest's row, and what else is known of it.
 *
 * @param row the statistics
 * @param devices its block devices, as far as they are known
 */
public record Guest(StatisticsRow row, List<BlockDevice> devices) {
  /** Copies the list. */
  public Guest {
    devices = List.copyOf(devices);
  }

  Optional<DomainInfo> info() {
    return row.get(StatisticsGroup.STATE);
  }

  /** Whether it runs; if its state is not known, whether it did when last seen. */
  boolean active() {
    return info().map(DomainInfo::active).orElseGet(() -> row.domain().id().isPresent());
  }

  Optional<BlockDevice> device(String target) {
    return devices.stream().filter(device -> device.target().equals(target)).findFirst();
  }
}
