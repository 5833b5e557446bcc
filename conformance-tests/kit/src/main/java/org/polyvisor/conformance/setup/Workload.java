package org.polyvisor.conformance.setup;

import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;

/**
 * Makes a device of a running domain do I/O of a known amount.
 *
 * @since 0.1
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Workload {
  /**
   * Does it, and returns when it is done. Every run does the same, in write requests of one size.
   *
   * @param target of the device, as {@code vda}
   * @throws Exception if it cannot be done: the requirement fails then
   */
  IoAmount run(DomainRef domain, String target) throws Exception;
}
