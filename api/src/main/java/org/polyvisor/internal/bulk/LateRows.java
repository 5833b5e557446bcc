package org.polyvisor.internal.bulk;

import java.time.Duration;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.GroupResult;
import org.polyvisor.model.StatisticsRow;

/** What a pass says of domains that were not read in time. Immutable. */
record LateRows(BulkPlan plan, Duration deadline, String driver) {
  StatisticsRow hung(Flight hung, DomainRef domain) {
    return Rows.hung(plan, domain, hung.age(), driver);
  }

  StatisticsRow notReached(DomainRef domain, Duration cost) {
    String what = "was not reached within " + deadline.toMillis() + " ms";
    return failed(domain, Rows.timedOut(domain, what, driver), Duration.ZERO, cost);
  }

  VirtException error(DomainRef domain) {
    String what = "did not answer within " + deadline.toMillis() + " ms";
    return Rows.timedOut(domain, what, driver);
  }

  private StatisticsRow failed(DomainRef domain, VirtException error, Duration age, Duration cost) {
    return Rows.failed(domain, plan.groups(), GroupResult.failed(error, age, cost));
  }
}
