package org.polyvisor.conformance.area;

import java.time.Instant;
import org.polyvisor.conformance.lab.Bounds;
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

  /** Waits until the wall clock shows another millisecond than it did then. */
  static void clockGoesOn(Instant then) {
    Bounds.within(Bounds.mustCome(), () -> Instant.now().toEpochMilli() > then.toEpochMilli() + 1);
  }
}
