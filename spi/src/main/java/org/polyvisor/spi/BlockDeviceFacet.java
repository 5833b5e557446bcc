package org.polyvisor.spi;

import org.polyvisor.annotation.API;
import org.polyvisor.model.BlockInfo;
import org.polyvisor.model.Operation;

/**
 * Looks at the images behind block devices and resizes them. A driver that leaves a method as it is
 * here, which refuses, names the operation in {@link DriverConnection#lacks}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface BlockDeviceFacet extends Facet {
  /**
   * How large a device is, of an inactive domain, too.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if the domain has no such device, or it
   *     has no medium
   */
  default BlockInfo blockInfo(Call call, BlockInfoRequest request) {
    throw NotOffered.refusal(Operation.BLOCK_INFO);
  }

  /**
   * Resizes a device of an active domain; the guest sees it.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if the domain has no such device
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   */
  default void resizeBlock(Call call, BlockResizeRequest request) {
    throw NotOffered.refusal(Operation.BLOCK_RESIZE);
  }
}
