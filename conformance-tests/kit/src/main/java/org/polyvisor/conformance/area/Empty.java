package org.polyvisor.conformance.area;

import java.util.Map;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;

/** A drive without a medium. */
final class Empty {
  private Empty() {}

  static void hasNoCounters(Reading reading, BlockDevice empty) {
    try {
      BlockStatistics read = reading.read(empty.target());
      Expect.same(Map.of(), read.counters(), "the counters of " + empty);
    } catch (OperationUnsupportedException e) {
      Expect.that(!String.valueOf(e.getMessage()).isBlank(), "the refusal says nothing");
    }
  }
}
