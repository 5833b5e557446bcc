package org.polyvisor.conformance.mutants;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.GroupResult;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BulkStatisticsFacet;
import org.polyvisor.spi.BulkStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.StatisticsRequest;

/** The test driver, which also reads many domains at once. */
final class BulkBase extends TestBase {
  @Override
  DriverConnection open(OpenRequest request) {
    DriverConnection driver = super.open(request);
    Optional<BulkStatisticsFacet> bulk = Optional.of(new OneByOne(driver));
    return Spoiled.of(
        driver,
        call ->
            call.name().equals("facet")
                    && call.argument(Class.class)
                        .filter(type -> type == BulkStatisticsFacet.class)
                        .isPresent()
                ? bulk
                : call.proceed());
  }

  /** Reads each domain by itself. */
  private record OneByOne(DriverConnection driver) implements BulkStatisticsFacet {
    @Override
    public void statistics(Call call, BulkStatisticsRequest request, Consumer<StatisticsRow> rows) {
      for (DomainRef domain : request.domains()) {
        rows.accept(row(call, request, domain));
      }
    }

    private StatisticsRow row(Call call, BulkStatisticsRequest request, DomainRef domain) {
      StatisticsRow.Builder row = StatisticsRow.of(domain);
      for (StatisticsGroup<?> group : request.groups()) {
        if (group == StatisticsGroup.STATE) {
          row.put(StatisticsGroup.STATE, result(() -> driver.info(call, domain)));
        } else if (group == StatisticsGroup.BLOCK) {
          row.put(StatisticsGroup.BLOCK, result(() -> blocks(call, domain)));
        }
      }
      return row.build();
    }

    private List<BlockStatistics> blocks(Call call, DomainRef domain) {
      return driver
          .facet(BlockStatisticsFacet.class)
          .orElseThrow()
          .allBlockStatistics(call, StatisticsRequest.of(domain));
    }

    private static <V> GroupResult<V> result(Supplier<V> read) {
      try {
        return GroupResult.of(read.get(), Duration.ZERO);
      } catch (VirtException e) {
        return GroupResult.failed(e, Duration.ZERO, Duration.ZERO);
      }
    }
  }
}
