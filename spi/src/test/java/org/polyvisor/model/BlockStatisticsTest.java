package org.polyvisor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockStatisticsTest {
  private static final long MIB = 1 << 20;

  private static BlockStatistics read(long seconds, long bytes) {
    return read(seconds, bytes, 1);
  }

  private static BlockStatistics read(long seconds, long bytes, long generation) {
    return BlockStatistics.of("sda", at(seconds).generation(generation))
        .set(BlockCounter.READ_BYTES, bytes)
        .set(BlockCounter.WRITE_BYTES, 0)
        .build();
  }

  private static Observation at(long seconds) {
    return Observation.of(
        Instant.ofEpochSecond(seconds), seconds * 1_000_000_000L, SampleSource.EVENT);
  }

  @Test
  void aRateIsOverTheRealInterval() {
    StatisticsChange<BlockCounter> change = read(7, 3 * MIB).since(read(3, MIB));
    assertThat(change.isReset()).isFalse();
    assertThat(change.increase(BlockCounter.READ_BYTES)).hasValue(2 * MIB);
    assertThat(change.perSecond(BlockCounter.READ_BYTES)).hasValue(MIB / 2.0);
    assertThat(change.perSecond(BlockCounter.FLUSH_OPERATIONS)).isEmpty();
  }

  @Test
  void aFallIsAResetAndTheNextIntervalIsWellAgain() {
    // 10 MiB, 20 MiB, a restart, 1 MiB, 2 MiB.
    assertThat(read(2, MIB).since(read(1, 20 * MIB)).isReset()).isTrue();
    assertThat(read(2, MIB).since(read(1, 20 * MIB)).perSecond(BlockCounter.READ_BYTES)).isEmpty();
    assertThat(read(3, 2 * MIB).since(read(2, MIB)).perSecond(BlockCounter.READ_BYTES).orElse(0))
        .isCloseTo(MIB, within(1.0));
  }

  @Test
  void zerosBetweenValuesNeverBecomeARate() {
    List<BlockStatistics> samples =
        List.of(read(1, 20 * MIB), read(2, 0), read(3, 0), read(4, 21 * MIB));
    for (int i = 1; i < samples.size(); i++) {
      assertThat(
              samples.get(i).since(samples.get(i - 1)).perSecond(BlockCounter.READ_BYTES).orElse(0))
          .isLessThanOrEqualTo(MIB / 3.0);
    }
    assertThat(samples.get(3).since(samples.get(2)).isReset()).isTrue();
    assertThat(samples.get(2).since(samples.get(1)).isReset()).isFalse();
  }

  @Test
  void anotherGenerationIsAReset() {
    assertThat(read(2, 5, 2).since(read(1, 4, 1)).isReset()).isTrue();
  }

  @Test
  void oneObservationTwiceHasNoRate() {
    BlockStatistics one = read(1, 5);
    assertThat(one.since(one).isReset()).isFalse();
    assertThat(one.since(one).increase(BlockCounter.READ_BYTES)).hasValue(0);
    assertThat(one.since(one).perSecond(BlockCounter.READ_BYTES)).isEmpty();
  }

  @Test
  void samplesOfDifferentDevicesAreNotCompared() {
    BlockStatistics other = BlockStatistics.of("sdb", at(1)).build();
    assertThatThrownBy(() -> read(2, 1).since(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatWasNotDeliveredIsAbsentAndWhatCannotBeIsNotBelieved() {
    BlockStatistics sample =
        BlockStatistics.of("sda", at(1))
            .unsigned(BlockCounter.READ_BYTES, -1)
            .unsigned(BlockCounter.WRITE_BYTES, Long.MAX_VALUE)
            .build();
    assertThat(sample.readBytes()).isEmpty();
    assertThat(sample.writeBytes()).hasValue(Long.MAX_VALUE);
    assertThat(sample.readRequests()).isEmpty();
    assertThat(sample.counters()).containsOnlyKeys(BlockCounter.WRITE_BYTES);
    assertThatThrownBy(() -> BlockStatistics.of("sda", at(1)).set(BlockCounter.ERRORS, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSumIsAbsentWhereNoPartHasTheCounter() {
    BlockStatistics disk =
        BlockStatistics.of("sda", at(1))
            .set(BlockCounter.READ_BYTES, 3)
            .set(BlockCounter.READ_REQUESTS, 1)
            .build();
    BlockStatistics container =
        BlockStatistics.of("sdb", at(1)).set(BlockCounter.READ_BYTES, 4).build();
    BlockStatistics sum =
        BlockStatistics.sum(
            List.of(disk, container, BlockStatistics.of("sdc", at(1)).build()), at(1));
    assertThat(sum.device()).isEmpty();
    assertThat(sum.readBytes()).hasValue(7);
    assertThat(sum.readRequests()).hasValue(1);
    assertThat(sum.writeBytes()).isEmpty();
  }

  @Test
  void aSumThatOverflowsIsAbsent() {
    BlockStatistics huge =
        BlockStatistics.of("sda", at(1)).set(BlockCounter.READ_BYTES, Long.MAX_VALUE).build();
    assertThat(BlockStatistics.sum(List.of(huge, huge, huge), at(1)).readBytes()).isEmpty();
  }

  @Test
  void countersComeInVirshsOrderThenUnknownOnes() {
    BlockStatistics sample =
        BlockStatistics.of("sda", at(1))
            .set(BlockCounter.of("brand_new"), 1)
            .set(BlockCounter.WRITE_BYTES, 2)
            .set(BlockCounter.READ_REQUESTS, 3)
            .build();
    assertThat(sample.counters().keySet())
        .extracting(BlockCounter::name)
        .containsExactly("readRequests", "writeBytes", "brand_new");
  }

  @Test
  void theMeanTimeOfARequestIsTimeByRequestsAndUnknownWithoutAny() {
    BlockStatistics before =
        BlockStatistics.of("sda", at(1))
            .set(BlockCounter.READ_REQUESTS, 5)
            .set(BlockCounter.READ_TIME_NANOS, 7_000_000)
            .set(BlockCounter.WRITE_REQUESTS, 3)
            .set(BlockCounter.WRITE_TIME_NANOS, 9)
            .build();
    BlockStatistics after =
        BlockStatistics.of("sda", at(2))
            .set(BlockCounter.READ_REQUESTS, 15)
            .set(BlockCounter.READ_TIME_NANOS, 57_000_000)
            .set(BlockCounter.WRITE_REQUESTS, 3)
            .set(BlockCounter.WRITE_TIME_NANOS, 9)
            .build();
    StatisticsChange<BlockCounter> change = after.since(before);
    assertThat(change.per(BlockCounter.READ_TIME_NANOS, BlockCounter.READ_REQUESTS))
        .hasValue(5_000_000);
    assertThat(change.per(BlockCounter.WRITE_TIME_NANOS, BlockCounter.WRITE_REQUESTS)).isEmpty();
    assertThat(change.per(BlockCounter.FLUSH_TIME_NANOS, BlockCounter.FLUSH_OPERATIONS)).isEmpty();
    assertThat(before.since(after).per(BlockCounter.READ_TIME_NANOS, BlockCounter.READ_REQUESTS))
        .isEmpty();
  }
}
