package org.polyvisor.spi;

import java.util.List;
import org.polyvisor.annotation.API;
import org.polyvisor.model.VcpuStatistics;

/**
 * Reads the time that virtual CPUs have used.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface VcpuStatisticsFacet extends Facet {
  /**
   * Every virtual CPU, of one observation that is no older than the request admits. What is not
   * known is absent.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   */
  List<VcpuStatistics> vcpuStatistics(Call call, StatisticsRequest request);
}
