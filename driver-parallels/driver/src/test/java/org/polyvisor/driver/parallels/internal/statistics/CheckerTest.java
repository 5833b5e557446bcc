package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every interleaving of two readers, a server and what can go wrong, in closed worlds of bounded
 * size. More with {@code -Dpolyvisor.checker=large}, fewer with {@code -Dpolyvisor.proofs=small}.
 */
@Timeout(3600)
class CheckerTest {
  static Stream<Bounds> bounds() {
    if ("large".equals(System.getProperty("polyvisor.checker"))) {
      return Stream.of(
          Bounds.of(2, 2, 1),
          Bounds.of(2, 3, 2).withoutOneShots(),
          Bounds.of(3, 2, 1),
          Bounds.of(2, 2, 2));
    }
    if ("small".equals(System.getProperty("polyvisor.proofs"))) {
      return Stream.of(Bounds.of(2, 2, 2).withoutOneShots());
    }
    return Stream.of(Bounds.of(2, 2, 1), Bounds.of(2, 3, 2).withoutOneShots());
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void everyInvariantHoldsInEveryWorld(Bounds bounds, TestReporter reporter) {
    Explorer.Report report = new Explorer(bounds, Step::of).explore();
    reporter.publishEntry("checker", report.toString());
    assertThat(report.complete()).isTrue();
    assertThat(report.worlds()).isGreaterThan(10_000);
  }
}
