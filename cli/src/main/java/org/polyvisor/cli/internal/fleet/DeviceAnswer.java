package org.polyvisor.cli.internal.fleet;

import java.util.Optional;
import org.polyvisor.Domain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;

/**
 * The counters of one device of one guest, or why there are none.
 *
 * @param domain which guest
 * @param device its target; empty for the sum, and for an error that concerns the whole guest
 * @param statistics the counters
 * @param error why there are none
 */
public record DeviceAnswer(
    Domain domain,
    String device,
    Optional<BlockStatistics> statistics,
    Optional<VirtException> error) {

  /** Counters. */
  public static DeviceAnswer of(Domain domain, BlockStatistics statistics) {
    // The device as the driver names it: a source path was asked for, perhaps.
    return new DeviceAnswer(domain, statistics.device(), Optional.of(statistics), Optional.empty());
  }

  static DeviceAnswer of(Domain domain, String device, VirtException error) {
    return new DeviceAnswer(domain, device, Optional.empty(), Optional.of(error));
  }
}
