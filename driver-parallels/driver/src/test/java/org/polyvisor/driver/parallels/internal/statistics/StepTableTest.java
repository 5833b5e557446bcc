package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** Each cell of the transition table, reached from the initial state. */
class StepTableTest {
  @TestFactory
  Stream<DynamicTest> everyCellOfTheTableDoesWhatItSays() {
    return new StepTable(Step::of)
        .cells().entrySet().stream()
            .map(cell -> DynamicTest.dynamicTest(cell.getKey(), () -> cell.getValue().get()));
  }

  @Test
  void everyCellOfTheTableIsReached(TestReporter reporter) {
    Coverage coverage = new Coverage();
    assertThat(new StepTable(coverage).failing()).isEmpty();
    Set<String> table = Coverage.table();
    long reached = table.stream().filter(coverage.reached()::contains).count();
    reporter.publishEntry("table", reached + " of " + table.size() + " cells reached");
    assertThat(coverage.reached()).containsAll(table);
  }
}
