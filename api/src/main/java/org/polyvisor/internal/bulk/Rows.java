package org.polyvisor.internal.bulk;

import java.time.Duration;
import java.util.Set;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.GroupResult;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/** Makes rows. */
final class Rows {
  private Rows() {}

  @SuppressWarnings("unchecked") // each group's result was made from the group's own value
  static <V> void put(StatisticsRow.Builder row, StatisticsGroup<V> group, GroupResult<?> result) {
    row.put(group, (GroupResult<V>) result);
  }

  /** A row in which every group failed alike. */
  static StatisticsRow failed(
      DomainRef domain, Set<StatisticsGroup<?>> groups, GroupResult<?> failure) {
    StatisticsRow.Builder row = StatisticsRow.of(domain);
    groups.forEach(group -> put(row, group, failure));
    return row.build();
  }

  /** Of a domain whose last reading has not come back, so that it is left alone. */
  static StatisticsRow hung(BulkPlan plan, DomainRef domain, Duration age, String driver) {
    VirtException error =
        timedOut(
            domain,
            "has not answered for " + age.toMillis() + " ms and was not asked again",
            driver);
    return failed(domain, plan.groups(), GroupResult.failed(error, age, Duration.ZERO));
  }

  static VirtException timedOut(DomainRef domain, String what, String driver) {
    return VirtException.of(
            ErrorCode.OPERATION_TIMEOUT, ErrorDomain.NONE, "domain '" + domain.name() + "' " + what)
        .about(domain)
        .from(driver);
  }
}
