package org.polyvisor.spi;

import org.polyvisor.annotation.API;
import org.polyvisor.model.CpuStatistics;

/**
 * Reads the CPU time that a whole domain has used.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CpuStatisticsFacet extends Facet {
  /**
   * The time, of one observation that is no older than the request admits. What is not known is
   * absent.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   */
  CpuStatistics cpuStatistics(Call call, StatisticsRequest request);
}
