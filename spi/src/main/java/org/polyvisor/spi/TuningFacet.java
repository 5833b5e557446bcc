package org.polyvisor.spi;

import org.polyvisor.annotation.API;
import org.polyvisor.model.Operation;

/**
 * Changes how much a domain may use, while it runs or for its next start. A change of both is of
 * both or of none. A driver that leaves a method as it is here, which refuses, names the operation
 * in {@link DriverConnection#lacks}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TuningFacet extends Facet {
  /**
   * Sets the memory in use, or the limit. A limit below the memory in use lowers that, too.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if it is above the limit, or not more than
   *     0
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active, or has no
   *     definition, and that is to be changed; or for the limit of an active domain
   */
  default void setMemory(Call call, MemoryRequest request) {
    throw NotOffered.refusal(Operation.SET_MEMORY);
  }

  /**
   * Sets the number of virtual CPUs in use, or the limit.
   *
   * @throws org.polyvisor.error.InvalidArgumentException as for memory
   * @throws org.polyvisor.error.OperationInvalidException as for memory
   */
  default void setVcpus(Call call, VcpuRequest request) {
    throw NotOffered.refusal(Operation.SET_VCPUS);
  }

  /**
   * The number of virtual CPUs in use, or the limit, of one scope.
   *
   * @throws org.polyvisor.error.OperationInvalidException as for memory
   */
  default int vcpuCount(Call call, VcpuCountRequest request) {
    throw NotOffered.refusal(Operation.VCPU_COUNT);
  }
}
