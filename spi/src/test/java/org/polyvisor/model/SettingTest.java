package org.polyvisor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
  private static final Setting<Duration> DEADLINE =
      Setting.duration(
          "deadline", Duration.ofSeconds(30), Duration.ofMillis(1), Duration.ofHours(24), "x");
  private static final Setting<Long> SIZE = Setting.size("size", 4096, 1, 1L << 40, "x");

  @ParameterizedTest
  @CsvSource({"250ms,250", "30s,30000", "2m,120000", "1h,3600000", "1000000ns,1", " 5s ,5000"})
  void durationsHaveUnits(String text, long millis) {
    assertThat(DEADLINE.parse(List.of(text))).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({"4096,4096", "64KiB,65536", "16MiB,16777216", "1kB,1000", "2MB,2000000"})
  void sizesHaveUnits(String text, long bytes) {
    assertThat(SIZE.parse(List.of(text))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "abc", "-1s", "1.5s", "1e3s", "25h", "0s", "9999999999999999h"})
  void aBadDurationSaysWhatWouldBeRight(String text) {
    assertThatThrownBy(() -> DEADLINE.parse(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is not a duration of 1ms to 24h, as 250ms, 30s, 2m, 1h");
  }

  @Test
  void twoValuesAreTooManyForOne() {
    assertThatThrownBy(() -> DEADLINE.parse(List.of("1s", "2s")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'1s', '2s'");
    assertThat(Setting.texts("t", "x").parse(List.of("a", "b"))).containsExactly("a", "b");
  }

  @Test
  void aSecretIsNeverPrinted() {
    Setting<Integer> secret = Setting.integer("pin", 0, 0, 9, "x").secret();
    assertThat(secret.print(7)).isEqualTo("***");
    assertThatThrownBy(() -> secret.parse(List.of("4711")))
        .hasMessage("the value is not a whole number of 0 to 9");
  }

  @Test
  void aChoiceNamesItsWords() {
    Setting<String> sdk = Setting.choice("sdk", "native", List.of("native", "simulated"), "x");
    assertThatThrownBy(() -> sdk.parse(List.of("simulator")))
        .hasMessage("'simulator' is not one of native, simulated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u0000", "/run/a\u0000b"})
  void aTextThatCanBeNoPathIsNone(String text) {
    assertThatThrownBy(() -> Setting.text("t", "x").parse(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Setting.texts("t", "x").parse(List.of("a", text)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
