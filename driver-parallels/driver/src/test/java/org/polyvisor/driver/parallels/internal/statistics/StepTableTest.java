package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** Each cell of the transition table, reached from the initial state. */
class StepTableTest {
  private final Map<String, Supplier<Walk>> cells = new LinkedHashMap<>();

  StepTableTest() {
    cells.putAll(new ReadRows().cells());
    cells.putAll(new AnswerRows().cells());
    cells.putAll(new GateRows().cells());
  }

  @TestFactory
  Stream<DynamicTest> everyCellOfTheTableDoesWhatItSays() {
    return cells.entrySet().stream()
        .map(cell -> DynamicTest.dynamicTest(cell.getKey(), () -> cell.getValue().get()));
  }

  @Test
  void aCountSaysHowManyCellsAreReached(TestReporter reporter) {
    reporter.publishEntry("cells of the transition table reached", String.valueOf(cells.size()));
    assertThat(cells).hasSizeGreaterThanOrEqualTo(100);
  }
}
