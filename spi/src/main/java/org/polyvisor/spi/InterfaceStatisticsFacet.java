package org.polyvisor.spi;

import java.util.List;
import org.polyvisor.annotation.API;
import org.polyvisor.model.InterfaceStatistics;

/**
 * Reads the counters of network interfaces.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface InterfaceStatisticsFacet extends Facet {
  /**
   * The counters of every interface, of one observation that is no older than the request admits.
   * What is not known is absent.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   */
  List<InterfaceStatistics> interfaceStatistics(Call call, StatisticsRequest request);
}
