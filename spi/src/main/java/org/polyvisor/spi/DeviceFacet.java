package org.polyvisor.spi;

import org.polyvisor.annotation.API;
import org.polyvisor.model.Operation;

/**
 * Plugs devices in and out, of the running domain, its definition or both. A change of both is of
 * both or of none. A driver that leaves a method as it is here, which refuses, names the operation
 * in {@link DriverConnection#lacks}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DeviceFacet extends Facet {
  /**
   * Adds a device. Once it has returned, the XML and the device lists show it.
   *
   * @throws org.polyvisor.error.InvalidDefinitionException if the XML cannot be taken; nothing
   *     changed
   * @throws org.polyvisor.error.OperationInvalidException if the domain has such a device, is not
   *     active, or has no definition, and that is to be changed
   */
  default void attachDevice(Call call, DeviceRequest request) {
    throw NotOffered.refusal(Operation.ATTACH_DEVICE);
  }

  /**
   * Takes out the device that the XML means: a disk by its target, an interface by its MAC address,
   * another by all that the XML says of it. A running guest is asked to let it go: once this has
   * returned it is gone, and not before; until then its statistics can be read.
   *
   * @throws org.polyvisor.error.VirtException with code {@code DEVICE_MISSING} if there is none;
   *     with {@code OPERATION_FAILED} if the guest refuses, and nothing changed
   * @throws org.polyvisor.error.OperationTimeoutException if the guest has not let it go by the
   *     deadline: it is still there, and may go later, so the outcome is unknown
   */
  default void detachDevice(Call call, DeviceRequest request) {
    throw NotOffered.refusal(Operation.DETACH_DEVICE);
  }

  /**
   * Changes the device that the XML means to what the XML says, as a medium of a drive.
   *
   * @throws org.polyvisor.error.VirtException with code {@code DEVICE_MISSING} if there is none
   */
  default void updateDevice(Call call, DeviceRequest request) {
    throw NotOffered.refusal(Operation.UPDATE_DEVICE);
  }
}
