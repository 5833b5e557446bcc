package org.polyvisor.cli.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;

class SeriesTest {
  private static final long SECOND = 1_000_000_000;

  private final Connection connection = Polyvisor.open("fixture:///");
  private final Domain domain = connection.domain("g0");
  private final Series series = new Series(new Series.Key("g0", domain.uuid(), "vda"));

  @AfterEach
  void close() {
    connection.close();
  }

  private DeviceAnswer at(long seconds, long bytes) {
    return at(seconds, bytes, SampleSource.EVENT);
  }

  private DeviceAnswer at(long seconds, long bytes, SampleSource source) {
    var observation = Observation.of(Instant.EPOCH, seconds * SECOND, source);
    return DeviceAnswer.of(
        domain.ref(),
        BlockStatistics.of("vda", observation).set(BlockCounter.READ_BYTES, bytes).build());
  }

  @Test
  void aRateIsOverTheTimeBetweenObservations() {
    assertThat(series.take(at(1, 100))).isEmpty();
    assertThat(series.take(at(11, 1100))).isPresent();
    assertThat(series.rate(BlockCounter.READ_BYTES)).hasValue(100);
  }

  @Test
  void theSameObservationReadAgainChangesNothing() {
    series.take(at(1, 100));
    series.take(at(11, 1100));
    assertThat(series.take(at(11, 1100))).isEmpty();
    assertThat(series.rate(BlockCounter.READ_BYTES)).hasValue(100);
    series.take(at(21, 1300));
    assertThat(series.rate(BlockCounter.READ_BYTES)).hasValue(20);
  }

  @Test
  void whatAServerRepeatsIsNoStandstill() {
    series.take(at(1, 100));
    series.take(at(11, 1100));
    assertThat(series.take(at(12, 1100))).isEmpty();
    assertThat(series.take(at(20, 1100))).isEmpty();
    assertThat(series.rate(BlockCounter.READ_BYTES)).hasValue(100);
    series.take(at(21, 3100));
    assertThat(series.rate(BlockCounter.READ_BYTES)).hasValue(200);
  }

  @Test
  void whatIsRepeatedForLongStandsStill() {
    series.take(at(1, 100));
    series.take(at(2, 1100));
    series.take(at(18, 1100));
    assertThat(series.rate(BlockCounter.READ_BYTES)).hasValue(0);
  }

  @Test
  void whatWasAskedForAndIsTheSameStandsStill() {
    series.take(at(1, 100, SampleSource.DIRECT));
    series.take(at(2, 100, SampleSource.DIRECT));
    assertThat(series.rate(BlockCounter.READ_BYTES)).hasValue(0);
  }

  @Test
  void aResetHasNoRateAndTheNextOneHas() {
    series.take(at(1, 100));
    series.take(at(2, 50));
    assertThat(series.isReset()).isTrue();
    assertThat(series.rate(BlockCounter.READ_BYTES)).isEmpty();
    series.take(at(3, 60));
    assertThat(series.isReset()).isFalse();
    assertThat(series.rate(BlockCounter.READ_BYTES)).hasValue(10);
  }

  @Test
  void barsGrowWithTheValue() {
    assertThat(Sparkline.of(List.of(0.0, 50.0, 100.0))).isEqualTo("▁▅█");
    assertThat(Sparkline.of(List.of())).isEmpty();
    assertThat(Sparkline.of(List.of(0.0, 0.0))).isEqualTo("▁▁");
  }
}
