package org.polyvisor.driver.parallels.internal;

import java.time.Instant;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;

/** Samples for tests. */
final class BlockStatisticsFixture {
  private BlockStatisticsFixture() {}

  static BlockStatistics none() {
    return BlockStatistics.of("", Observation.of(Instant.EPOCH, 0, SampleSource.EVENT)).build();
  }
}
