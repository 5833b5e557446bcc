package org.polyvisor.spi;

import org.polyvisor.annotation.API;
import org.polyvisor.model.MemoryStatistics;

/**
 * Reads what is known of a guest's memory.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface MemoryStatisticsFacet extends Facet {
  /**
   * The memory, of one observation that is no older than the request admits. What is not known is
   * absent.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   */
  MemoryStatistics memoryStatistics(Call call, StatisticsRequest request);
}
