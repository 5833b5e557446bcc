package org.polyvisor.internal.bulk;

import java.util.Optional;
import org.polyvisor.model.GroupResult;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/**
 * Remembers good rows, and puts the last good value beside an error, where the reader admits it.
 */
final class LastGood {
  private final BulkPlan plan;
  private final Flights flights;
  private final Flights.Wanted wanted;

  LastGood(BulkPlan plan, Flights flights, Flights.Wanted wanted) {
    this.plan = plan;
    this.flights = flights;
    this.wanted = wanted;
  }

  /** The row as the reader gets it. */
  StatisticsRow finish(StatisticsRow row) {
    if (plan.admitLast().isEmpty()) {
      return row;
    }
    if (row.error().isEmpty()) {
      flights.remember(key(row), row);
      return row;
    }
    return last(row).map(good -> merged(row, good)).orElse(row);
  }

  private Optional<StatisticsRow> last(StatisticsRow row) {
    return plan.admitLast()
        .flatMap(
            age ->
                flights
                    .lastGood(key(row))
                    .filter(good -> System.nanoTime() - good.atNanos() <= age.toNanos()))
        .map(Flights.Good::row);
  }

  private Flights.Key key(StatisticsRow row) {
    return new Flights.Key(row.domain(), wanted);
  }

  private static StatisticsRow merged(StatisticsRow row, StatisticsRow last) {
    StatisticsRow.Builder merged = StatisticsRow.of(row.domain());
    row.groups().forEach(group -> merge(merged, group, row, last));
    return merged.build();
  }

  private static <V> void merge(
      StatisticsRow.Builder merged,
      StatisticsGroup<V> group,
      StatisticsRow row,
      StatisticsRow last) {
    GroupResult<V> result = row.result(group);
    Optional<V> old = result.error().isPresent() ? last.get(group) : Optional.empty();
    merged.put(group, old.map(result::withLast).orElse(result));
  }
}
