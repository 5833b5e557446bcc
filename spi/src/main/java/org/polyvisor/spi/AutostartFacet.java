package org.polyvisor.spi;

import org.polyvisor.annotation.API;

/**
 * Has domains started with the host. What is so is in {@link DriverConnection#info}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface AutostartFacet extends Facet {
  /**
   * Says whether a persistent domain is started with the host. No error if it is so already. It
   * outlives a new definition, and ends with the last one.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is transient
   */
  void autostart(Call call, AutostartRequest request);
}
