package org.polyvisor.driver.qemu.internal.guest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.Observation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the counters of drives from an answer to {@code query-blockstats}. */
public final class DriveCounters {
  private static final Map<BlockCounter, String> FIELDS =
      Map.of(
          BlockCounter.READ_REQUESTS, "rd_operations",
          BlockCounter.READ_BYTES, "rd_bytes",
          BlockCounter.WRITE_REQUESTS, "wr_operations",
          BlockCounter.WRITE_BYTES, "wr_bytes",
          BlockCounter.FLUSH_OPERATIONS, "flush_operations",
          BlockCounter.READ_TIME_NANOS, "rd_total_time_ns",
          BlockCounter.WRITE_TIME_NANOS, "wr_total_time_ns",
          BlockCounter.FLUSH_TIME_NANOS, "flush_total_time_ns");
  private static final List<String> FAILED =
      List.of("failed_rd_operations", "failed_wr_operations", "failed_flush_operations");

  private final Map<String, JsonNode> byKey = new HashMap<>();
  private final Observation observation;

  /**
   * Takes an answer.
   *
   * @param answer of {@code query-blockstats}; missing if the guest has no counters yet
   */
  public DriveCounters(JsonNode answer, Observation observation) {
    this.observation = observation;
    for (JsonNode entry : answer.values()) {
      byKey.put(Drive.key(entry), entry.path("stats"));
    }
  }

  /** The counters of one drive; none if it has no medium, whatever QEMU says. */
  public BlockStatistics of(Drive drive) {
    JsonNode stats = byKey.getOrDefault(drive.key(), MissingNode.getInstance());
    return read(drive.target(), observation, drive.medium().isPresent(), stats);
  }

  static BlockStatistics read(
      String target, Observation observation, boolean medium, JsonNode stats) {
    BlockStatistics.Builder builder = BlockStatistics.of(target, observation);
    if (medium) {
      FIELDS.forEach(
          (counter, field) ->
              counter(stats.path(field)).ifPresent(value -> builder.set(counter, value)));
      failed(stats).ifPresent(value -> builder.set(BlockCounter.ERRORS, value));
    }
    return builder.build();
  }

  /** The sum over all drives. */
  public BlockStatistics sum(Drives drives) {
    return BlockStatistics.sum(drives.all().stream().map(this::of).toList(), observation);
  }

  private static OptionalLong failed(JsonNode stats) {
    long sum = 0;
    for (String field : FAILED) {
      OptionalLong part = counter(stats.path(field));
      if (part.isEmpty()) {
        return part;
      }
      sum += part.getAsLong();
    }
    return sum < 0 ? OptionalLong.empty() : OptionalLong.of(sum);
  }

  /** A counter that is a number of 0 to 2^63 - 1; others are not believed. */
  private static OptionalLong counter(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0
        ? OptionalLong.of(value.longValue())
        : OptionalLong.empty();
  }
}
