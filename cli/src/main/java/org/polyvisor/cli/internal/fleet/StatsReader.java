package org.polyvisor.cli.internal.fleet;

import java.util.List;
import java.util.Optional;
import org.polyvisor.Domain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.DomainInfo;

/** Reads all groups of one guest. */
public final class StatsReader {
  private StatsReader() {}

  /**
   * Reads them.
   *
   * @param block whether devices are wanted, too
   * @throws VirtException if not even its state can be had
   */
  public static DomainStats read(Domain domain, boolean block) {
    DomainInfo info = domain.info();
    if (!block) {
      return new DomainStats(info, List.of(), List.of(), Optional.empty());
    }
    try {
      List<BlockDevice> devices = domain.blockDevices();
      List<DeviceAnswer> counters = info.active() ? BlockReader.all(domain, devices) : List.of();
      return new DomainStats(info, devices, counters, Optional.empty());
    } catch (VirtException e) {
      return new DomainStats(info, List.of(), List.of(), Optional.of(e));
    }
  }
}
