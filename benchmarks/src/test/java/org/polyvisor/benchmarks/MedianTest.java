package org.polyvisor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void oneWildValueDoesNotMoveIt() {
    assertThat(Median.of(List.of(1.0, 900.0, 2.0))).isEqualTo(2);
  }

  @Test
  void ofAnEvenNumberItIsBetweenTheTwoInTheMiddle() {
    assertThat(Median.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3);
  }
}
