package org.polyvisor.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowTest {
  private static final Goal GOAL = new Goal("read", "ratio", Bound.atMost(3), "the clock is slow");
  private static final Ceiling MAP = new Ceiling(5, "ns", "a map");

  @Test
  void whatIsMissedIsSaidWithItsReason() {
    Row missed = GOAL.measured(3.5, MAP, "ours 17.5 ns");
    assertThat(missed.isMet()).isFalse();
    assertThat(Table.line(missed)).contains("3.50", "<= 3", "MISSED", "the clock is slow");
  }

  @Test
  void whatIsMetNeedsNoReason() {
    Row met = GOAL.measured(3, MAP, "");
    assertThat(met.isMet()).isTrue();
    assertThat(Table.line(met)).contains("yes", "a map 5.00 ns").doesNotContain("slow");
  }

  @Test
  void aMissingPeerIsNoFailure() {
    Row row = GOAL.without("libvirtd is not installed");
    assertThat(row.isMeasured()).isFalse();
    assertThat(row.isFailed()).isFalse();
    assertThat(Table.line(row)).contains("libvirtd is not installed");
  }

  @Test
  void aFailureIsNeitherMetNorHidden() {
    Row row = GOAL.failed(new IllegalStateException("no guest"));
    assertThat(row.isFailed()).isTrue();
    assertThat(row.isMet()).isFalse();
    assertThat(Table.line(row)).contains("FAILED", "no guest");
  }

  @Test
  void theFileHasEveryRowAndNullForWhatThereIsNot(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("deep/results.json");
    ResultsFile.write(file, List.of(GOAL.measured(2.5, MAP, ""), GOAL.without("x")));
    assertThat(Files.readString(file).replace("\n", ""))
        .startsWith(
            "[{\"name\":\"read\",\"value\":2.5,\"unit\":\"ratio\",\"target\":\"<= 3\","
                + "\"met\":true,\"ceiling\":5.0,")
        .contains("\"value\":null", "\"met\":false", "\"ceiling\":null")
        .endsWith("}]");
  }
}
