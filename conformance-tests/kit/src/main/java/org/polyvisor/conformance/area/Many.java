package org.polyvisor.conformance.area;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;
import org.polyvisor.spi.BulkStatisticsFacet;
import org.polyvisor.spi.BulkStatisticsRequest;
import org.polyvisor.spi.Call;

/** Reads the statistics of many domains. */
final class Many {
  private final Lab lab;
  private final Set<DomainRef> asked;

  private Many(Lab lab, Set<DomainRef> asked) {
    this.lab = lab;
    this.asked = asked;
    lab.needs(Operation.BULK_STATISTICS);
  }

  /** All domains that are there, among them one that may be used. */
  static Many of(Lab lab) {
    lab.needs(Operation.BULK_STATISTICS);
    DomainRef one = Samples.any(lab);
    Set<DomainRef> all = new HashSet<>(lab.main().domains());
    all.add(one);
    return new Many(lab, all);
  }

  static Many only(Lab lab, DomainRef domain) {
    return new Many(lab, Set.of(domain));
  }

  static Many nobody(Lab lab) {
    return new Many(lab, Set.of());
  }

  Many and(DomainRef domain) {
    Set<DomainRef> more = new HashSet<>(asked);
    more.add(domain);
    return new Many(lab, more);
  }

  Set<DomainRef> asked() {
    return asked;
  }

  List<StatisticsRow> rows(StatisticsGroup<?>... groups) {
    List<StatisticsRow> rows = new CopyOnWriteArrayList<>();
    read(lab.main().call(), Set.<StatisticsGroup<?>>of(groups), rows::add);
    return rows;
  }

  StatisticsRow row(StatisticsGroup<?>... groups) {
    List<StatisticsRow> rows = rows(groups);
    Expect.same(1, rows.size(), "how many rows there are");
    return rows.get(0);
  }

  /** The row with block statistics, asked for anew. */
  StatisticsRow fresh() {
    List<StatisticsRow> rows = new CopyOnWriteArrayList<>();
    BulkStatisticsRequest request =
        BulkStatisticsRequest.of(List.copyOf(asked), Set.of(StatisticsGroup.BLOCK))
            .noOlderThan(Duration.ZERO);
    lab.main().facet(BulkStatisticsFacet.class).statistics(lab.main().call(), request, rows::add);
    Expect.same(1, rows.size(), "how many rows there are");
    return rows.get(0);
  }

  void read(Call call, Consumer<StatisticsRow> rows) {
    read(call, Set.of(StatisticsGroup.STATE, StatisticsGroup.BLOCK), rows);
  }

  private void read(Call call, Set<StatisticsGroup<?>> groups, Consumer<StatisticsRow> rows) {
    lab.main()
        .facet(BulkStatisticsFacet.class)
        .statistics(call, BulkStatisticsRequest.of(List.copyOf(asked), groups), rows);
  }
}
