package org.polyvisor.conformance.mutants;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.Exchange;
import org.polyvisor.spi.OpenRequest;

/** The test driver, of which a lone caller may also read the answer himself. */
final class ExchangeBase extends TestBase {
  private static final AtomicBoolean STUCK = new AtomicBoolean();

  /** Whether the hypervisor has been made stuck. */
  static boolean isStuck() {
    return STUCK.get();
  }

  @Override
  Target target(Target target) {
    Target given = super.target(target);
    Supplier<? extends AutoCloseable> stick = given.stuck().orElseThrow();
    return given.stuck(() -> stuckUntil(stick.get()));
  }

  private static AutoCloseable stuckUntil(AutoCloseable end) {
    STUCK.set(true);
    return () -> {
      STUCK.set(false);
      end.close();
    };
  }

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
