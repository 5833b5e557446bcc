package org.polyvisor;

import java.time.Duration;
import java.util.List;
import org.polyvisor.internal.bulk.BulkPlan;
import org.polyvisor.internal.bulk.BulkRead;
import org.polyvisor.internal.bulk.DriverPass;
import org.polyvisor.internal.bulk.Pass;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.internal.settings.ApiSettings;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BulkStatisticsFacet;

/** Begins a pass over many domains. */
final class Bulk {
  private Bulk() {}

  static StatisticsRows read(CallOptions options, Connection connection, StatisticsQuery query) {
    Handle handle = options.handle();
    handle.checkOpen("reading statistics");
    Duration deadline = options.time(Operation.BULK_STATISTICS);
    long begin = System.nanoTime();
    List<DomainRef> domains =
        query
            .domains()
            .map(chosen -> chosen.stream().map(Domain::ref).toList())
            .orElseGet(() -> connection.refs(query.filter()));
    BulkPlan plan =
        new BulkPlan(
            query.groups(),
            query.options(),
            query.admitLast(),
            handle.target().api().get(ApiSettings.STATISTICS_PARALLEL));
    Duration left = deadline.minusNanos(System.nanoTime() - begin);
    Pass pass =
        handle
            .session()
            .facet(BulkStatisticsFacet.class)
            .<Pass>map(facet -> new DriverPass(handle, facet, plan, domains, left))
            .orElseGet(() -> new BulkRead(handle, plan, domains, left));
    return new StatisticsRows(pass, handle.onClose(pass::wake));
  }
}
