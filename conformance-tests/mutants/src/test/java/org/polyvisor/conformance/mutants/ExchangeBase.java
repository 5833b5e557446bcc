package org.polyvisor.conformance.mutants;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.Exchange;
import org.polyvisor.spi.OpenRequest;

/** The test driver, of which a lone caller may also read the answer himself. */
final class ExchangeBase extends TestBase {
  @Override
  DriverConnection open(OpenRequest request) {
    DriverConnection driver = super.open(request);
    AtomicReference<@Nullable Direct> current = new AtomicReference<>();
    return Spoiled.of(
        driver,
        call ->
            call.name().equals("exchange")
                ? begin(driver, current, call.argument(BlockStatisticsRequest.class).orElseThrow())
                : call.proceed());
  }

  private static Optional<Exchange<BlockStatistics>> begin(
      DriverConnection driver,
      AtomicReference<@Nullable Direct> current,
      BlockStatisticsRequest request) {
    if (!driver.alive()) {
      return Optional.empty();
    }
    BlockStatisticsFacet facet = driver.facet(BlockStatisticsFacet.class).orElseThrow();
    Direct direct = new Direct(facet, request, current);
    if (!current.compareAndSet(null, direct)) {
      return Optional.empty();
    }
    direct.begin();
    return Optional.of(direct);
  }
}
