package org.polyvisor.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;

/**
 * Reads block statistics, in two ways: {@link #atHand} in the caller's thread, never blocking, and
 * {@link #blockStatistics}, which may wait. One method could not do both: leaving a driver that
 * never returns takes another thread, which costs a thousand times a look-up.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface BlockStatisticsFacet extends Facet {
  /**
   * The block devices of a domain: the live ones while it is active, else those of its definition.
   * Targets are unique. A drive without a medium is listed like any other.
   */
  List<BlockDevice> blockDevices(Call call, DomainRef domain);

  /**
   * The counters of one device, or their sum, all of one observation that is no older than the
   * request admits. A counter that is not known is absent; a drive without a medium has none.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   * @throws org.polyvisor.error.InvalidArgumentException if it has no such device; the message
   *     names the device and those that there are
   * @throws org.polyvisor.error.OperationUnsupportedException if the device, or the sum, has no
   *     counters on this hypervisor
   */
  BlockStatistics blockStatistics(Call call, BlockStatisticsRequest request);

  /**
   * The counters of every device that has any, or none because its drive is empty; all of one
   * observation if the hypervisor can do that. By default each device is asked for by itself.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   */
  default List<BlockStatistics> allBlockStatistics(Call call, StatisticsRequest request) {
    List<BlockStatistics> all = new ArrayList<>();
    for (BlockDevice device : blockDevices(call, request.domain())) {
      BlockStatisticsRequest one = BlockStatisticsRequest.of(request.domain(), device.target());
      try {
        all.add(blockStatistics(call, one.with(request.options())));
      } catch (OperationUnsupportedException e) {
        // A device without counters on this hypervisor is no row, and costs the others nothing.
        continue;
      }
    }
    return all;
  }

  /**
   * What {@link #blockStatistics} would answer, if that is at hand: must not lock, wait, do I/O,
   * ask the hypervisor or throw. It is called in the caller's thread, also while the hypervisor is
   * stuck. Empty sends the caller the other way. A driver that keeps no samples leaves it as it is.
   */
  default Optional<BlockStatistics> atHand(BlockStatisticsRequest request) {
    return Optional.empty();
  }

  /**
   * Begins what {@link #blockStatistics} does, for a caller who reads the answer himself. Called in
   * his thread: must not block and must not throw. It may take a lock that nobody holds while
   * waiting, and may write to a socket what that takes at once. Empty sends the caller the other
   * way, as when somebody else reads from the same socket. A driver without sockets leaves it as it
   * is.
   */
  default Optional<Exchange<BlockStatistics>> exchange(BlockStatisticsRequest request) {
    return Optional.empty();
  }
}
