package org.polyvisor.cli.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.LifecycleEventType;
import org.polyvisor.model.StateReason;
import picocli.CommandLine.TypeConversionException;

class TextTest {
  @ParameterizedTest
  @CsvSource({"250ms, 250", "5, 5000", "0.5s, 500", "2m, 120000", "24h, 86400000", "1.5, 1500"})
  void durationsAreRead(String text, long millis) {
    assertThat(new DurationConverter().convert(text)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0.0001s", "-5", "5 s", "5d", "25h", "99999999999", ".5", "ms"})
  void whatIsNoDurationIsRefused(String text) {
    assertThatThrownBy(() -> new DurationConverter().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void statesAndReasonsHaveVirshsWords() {
    assertThat(Words.of(DomainState.SHUTOFF)).isEqualTo("shut off");
    assertThat(Words.of(DomainState.PMSUSPENDED)).isEqualTo("pmsuspended");
    assertThat(Words.of(StateReason.PAUSED_IOERROR)).isEqualTo("I/O error");
    assertThat(Words.of(StateReason.RUNNING_FROM_SNAPSHOT)).isEqualTo("from snapshot");
    assertThat(Words.of(LifecycleEventDetail.STOPPED_DESTROYED)).isEqualTo("Stopped Destroyed");
    assertThat(Words.of(LifecycleEventDetail.PMSUSPENDED_DISK)).isEqualTo("PMSuspended Disk");
  }

  @Test
  void whatIsNewHasWordsToo() {
    assertThat(Words.of(DomainState.of(42))).contains("42");
    assertThat(Words.of(StateReason.of(DomainState.RUNNING, 99))).contains("99");
    assertThat(Words.of(LifecycleEventDetail.of(LifecycleEventType.STARTED, 77))).contains("77");
  }

  @ParameterizedTest
  @CsvSource({"lsit, list", "LIST, list", "domblkstats, domblkstat", "dominf, dominfo"})
  void theNearestIsFound(String given, String meant) {
    assertThat(Nearest.to(given, List.of("list", "dominfo", "domblkstat"))).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "banana", "qqqq"})
  void whatIsNearNothingIsNotFound(String given) {
    assertThat(Nearest.to(given, List.of("list", "dominfo", "domblkstat"))).isEmpty();
  }

  @Test
  void amountsAreShort() {
    assertThat(Amounts.bytes(OptionalDouble.empty())).isEqualTo("-");
    assertThat(Amounts.bytes(OptionalDouble.of(512))).isEqualTo("512.0");
    assertThat(Amounts.bytes(OptionalDouble.of(1536 * 1024))).isEqualTo("1.5M");
    assertThat(Amounts.time(Duration.ofMillis(999))).isEqualTo("999ms");
    assertThat(Amounts.time(Duration.ofMillis(1500))).isEqualTo("1.5s");
    assertThat(Amounts.time(Duration.ofSeconds(200))).isEqualTo("3m20s");
    assertThat(Amounts.seconds(1_999_999_999)).isEqualTo("1.9s");
  }
}
