package org.polyvisor.conformance.area;

import org.polyvisor.conformance.setup.IoAmount;
import org.polyvisor.model.BlockStatistics;

/** Reads many samples. */
final class Samplings {
  private Samplings() {}

  private static final int READS = 50;

  /** In each sample bytes and requests fit together. */
  static void fit(Reading reading, String target, IoAmount amount, BlockStatistics before) {
    for (int i = 0; i < READS; i++) {
      BlockStatistics read = i % 5 == 0 ? reading.fresh(target) : reading.read(target);
      Counters.inProportion(amount, before, read);
    }
  }
}
