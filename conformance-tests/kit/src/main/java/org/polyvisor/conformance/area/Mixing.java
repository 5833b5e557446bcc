package org.polyvisor.conformance.area;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/** Whether one sample is another's. */
final class Mixing {
  private static final int READS = 3;

  private Mixing() {}

  /** What is read, again and again, was observed after it was asked for. */
  static void isNew(Reader reader) {
    for (int i = 0; i < READS; i++) {
      long asked = System.nanoTime();
      for (BlockStatistics read : reader.read()) {
        long observed = read.observation().atNanos();
        Expect.that(
            observed - asked >= 0, "observed " + (asked - observed) + " ns before asked for");
      }
    }
  }

  /** No counter of what is written moved. */
  static void isIdle(BlockStatistics before, BlockStatistics after) {
    Counters.rose(BlockCounter.WRITE_BYTES, 0, before, after);
    Counters.rose(BlockCounter.WRITE_REQUESTS, 0, before, after);
  }

  static List<BlockStatistics> devices(StatisticsRow row) {
    return row.get(StatisticsGroup.BLOCK).orElseThrow(() -> row.error().orElseThrow());
  }

  static void namedExactly(Reading reading) {
    Set<String> names = new HashSet<>();
    for (BlockDevice device : reading.devices()) {
      names.add(device.target());
      device.source().ifPresent(names::add);
    }
    BlockDevice device = reading.device();
    String target = device.target();
    String source = device.source().orElseThrow();
    for (String other :
        List.of(
            target.toUpperCase(Locale.ROOT),
            target.substring(0, target.length() - 1),
            target + "1",
            source.substring(source.lastIndexOf('/') + 1))) {
      if (!names.contains(other) && !other.isEmpty()) {
        Expect.refusal(
            ErrorCode.INVALID_ARG, "reading device '" + other + "'", () -> reading.read(other));
      }
    }
  }

  /** Reads. */
  interface Reader {
    List<BlockStatistics> read();
  }
}
