package org.polyvisor.conformance.area;

import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.setup.IoAmount;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;

/** Compares counters. */
final class Counters {
  private Counters() {}

  /** No counter is lower than it was. */
  static void notFallen(BlockStatistics before, BlockStatistics after) {
    before
        .counters()
        .forEach(
            (counter, value) -> {
              long now = after.get(counter).orElse(value);
              Expect.that(now >= value, counter + " fell from " + value + " to " + now);
            });
  }

  /** Whether a counter is lower than it was. */
  static boolean fell(BlockStatistics before, BlockStatistics after) {
    return before.counters().entrySet().stream()
        .anyMatch(e -> after.get(e.getKey()).orElse(e.getValue()) < e.getValue());
  }

  /** Each counter of the sum lies between what the parts had before and after. */
  static void between(BlockStatistics before, BlockStatistics sum, BlockStatistics after) {
    Expect.same(before.counters().keySet(), sum.counters().keySet(), "the counters of the sum");
    notFallen(before, sum);
    notFallen(sum, after);
  }

  /** How much a counter rose; 0 where the driver does not count it. */
  static long rise(BlockCounter counter, BlockStatistics before, BlockStatistics after) {
    return after.get(counter).orElse(0) - before.get(counter).orElse(0);
  }

  /** The counter rose by so much, if the driver has it. */
  static void rose(
      BlockCounter counter, long amount, BlockStatistics before, BlockStatistics after) {
    if (before.get(counter).isPresent()) {
      Expect.same(amount, rise(counter, before, after), "how much " + counter + " rose");
    }
  }

  /** Bytes and requests rose in the proportion of the amount. */
  static void inProportion(IoAmount amount, BlockStatistics before, BlockStatistics after) {
    long bytes = rise(BlockCounter.WRITE_BYTES, before, after);
    long requests = rise(BlockCounter.WRITE_REQUESTS, before, after);
    Expect.same(
        requests * amount.writeBytes(),
        bytes * amount.writeRequests(),
        "bytes of one sample with " + requests + " requests and " + bytes + " bytes");
  }
}
