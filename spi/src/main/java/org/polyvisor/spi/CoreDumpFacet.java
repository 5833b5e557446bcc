package org.polyvisor.spi;

import org.polyvisor.annotation.API;

/**
 * Writes a guest's memory for those who look into crashes.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CoreDumpFacet extends Facet {
  /**
   * Writes the memory of an active domain to a file. The domain goes on; one that ran is paused
   * meanwhile.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   */
  void coreDump(Call call, SaveRequest request);
}
