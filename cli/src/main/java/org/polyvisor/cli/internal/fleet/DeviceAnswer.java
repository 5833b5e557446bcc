package org.polyvisor.cli.internal.fleet;

import java.util.List;
import java.util.Optional;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.GroupResult;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/**
 * The counters of one device of one guest, or why there are none.
 *
 * @param domain which guest
 * @param device its target; empty for the sum, and for an error that concerns the whole guest
 * @param statistics the counters
 * @param error why there are none
 */
public record DeviceAnswer(
    DomainRef domain,
    String device,
    Optional<BlockStatistics> statistics,
    Optional<VirtException> error) {

  /** Counters. */
  public static DeviceAnswer of(DomainRef domain, BlockStatistics statistics) {
    // The device as the driver names it: a source path was asked for, perhaps.
    return new DeviceAnswer(domain, statistics.device(), Optional.of(statistics), Optional.empty());
  }

  /** An error. */
  public static DeviceAnswer of(DomainRef domain, String device, VirtException error) {
    return new DeviceAnswer(domain, device, Optional.empty(), Optional.of(error));
  }

  /** Every device of a row, or the one error. */
  public static List<DeviceAnswer> all(StatisticsRow row) {
    GroupResult<List<BlockStatistics>> result = row.result(StatisticsGroup.BLOCK);
    return result
        .error()
        .map(error -> List.of(of(row.domain(), "", error)))
        .orElseGet(() -> all(row.domain(), result.value().orElse(List.of())));
  }

  private static List<DeviceAnswer> all(DomainRef domain, List<BlockStatistics> statistics) {
    return statistics.stream().map(one -> of(domain, one)).toList();
  }
}
