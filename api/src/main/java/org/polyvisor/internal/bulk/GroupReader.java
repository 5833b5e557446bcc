package org.polyvisor.internal.bulk;

import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.connect.Session;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.VcpuStatisticsFacet;

/** Reads one group of one domain from a driver. Runs in a thread of the pool. */
final class GroupReader {
  private final Session session;
  private final Call call;
  private final StatisticsRequest request;

  GroupReader(Session session, Call call, DomainRef domain, StatisticsOptions options) {
    this.session = session;
    this.call = call;
    this.request = StatisticsRequest.of(domain).with(options);
  }

  /** The group's value, of the group's own type. */
  Object read(StatisticsGroup<?> group) {
    if (group == StatisticsGroup.STATE) {
      return session.connection().info(call, request.domain());
    } else if (group == StatisticsGroup.BLOCK) {
      return facet(BlockStatisticsFacet.class, group).allBlockStatistics(call, request);
    } else if (group == StatisticsGroup.INTERFACE) {
      return facet(InterfaceStatisticsFacet.class, group).interfaceStatistics(call, request);
    } else if (group == StatisticsGroup.VCPU) {
      return facet(VcpuStatisticsFacet.class, group).vcpuStatistics(call, request);
    } else if (group == StatisticsGroup.MEMORY) {
      return facet(MemoryStatisticsFacet.class, group).memoryStatistics(call, request);
    }
    throw unsupported(group);
  }

  private <F extends Facet> F facet(Class<F> type, StatisticsGroup<?> group) {
    return session.facet(type).orElseThrow(() -> unsupported(group));
  }

  private VirtException unsupported(StatisticsGroup<?> group) {
    String name = session.driver().descriptor().name();
    return VirtException.of(
            ErrorCode.OPERATION_UNSUPPORTED,
            ErrorDomain.NONE,
            "driver '" + name + "' does not offer statistics of group '" + group + "'")
        .about(request.domain())
        .from(name);
  }
}
