package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.driver.test.MeasuredOutcomes.Decision;
import org.polyvisor.driver.test.MeasuredOutcomes.Row;

/** Replays what libvirt was measured to do, and prints how the test driver compares. */
class SemanticsTest {
  private static final List<Decision> DECISIONS = MeasuredOutcomes.decisions();

  @TempDir private Path folder;
  private String uri = "";

  private enum Verdict {
    EQUAL_TO_BOTH("equal to both"),
    EQUAL_TO_QEMU("equal to QEMU where they differ"),
    BY_DECISION("differs by decision"),
    MISSING("missing: not offered"),
    UNEXPLAINED("UNEXPLAINED");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }
  }

  /** A row with what came of it. */
  private record Compared(Row row, Verdict verdict, String outcome) {
    @Override
    public String toString() {
      return String.format(
          "%-17s | %-40s | %-31s | %s", row.state(), row.operation(), verdict.text, outcome);
    }
  }

  @BeforeEach
  void makeAnEmptyHost() throws IOException {
    Path file = folder.resolve("empty.xml");
    Files.writeString(file, "<node/>");
    uri = "test://" + file;
  }

  @Test
  void whatIsOfferedBehavesAsMeasuredOrHasAReason() {
    List<Compared> all = MeasuredOutcomes.rows().stream().map(this::compare).toList();
    print(all);
    assertThat(all).filteredOn(row -> row.verdict() == Verdict.UNEXPLAINED).isEmpty();
    assertThat(all)
        .filteredOn(row -> row.verdict() == Verdict.EQUAL_TO_BOTH)
        .hasSizeGreaterThan(230);
    assertThat(all)
        .filteredOn(row -> row.verdict() == Verdict.EQUAL_TO_QEMU)
        .hasSizeGreaterThan(80);
  }

  @Test
  void nothingThatWasMeasuredIsMissing() {
    assertThat(MeasuredOutcomes.rows())
        .hasSize(336)
        .allMatch(row -> Replay.isOffered(row.state(), row.operation()));
  }

  @Test
  void eachDecisionIsNeeded() {
    List<Row> differing =
        MeasuredOutcomes.rows().stream()
            .map(this::compare)
            .filter(compared -> compared.verdict() == Verdict.BY_DECISION)
            .map(Compared::row)
            .toList();
    for (Decision decision : DECISIONS) {
      for (String state : decision.states()) {
        assertThat(differing)
            .as("%s in %s", decision.operation(), state)
            .anyMatch(
                row -> row.state().equals(state) && row.operation().equals(decision.operation()));
      }
    }
  }

  private Compared compare(Row row) {
    Optional<String> outcome = Replay.outcome(uri, row.state(), row.operation());
    return new Compared(row, verdict(row, outcome), outcome.orElse(""));
  }

  private static Verdict verdict(Row row, Optional<String> outcome) {
    if (outcome.isEmpty()) {
      return Verdict.MISSING;
    }
    boolean agree = row.test().equals(row.qemu());
    if (outcome.get().equals(row.qemu())) {
      return agree ? Verdict.EQUAL_TO_BOTH : Verdict.EQUAL_TO_QEMU;
    }
    // Where both agree no decision helps.
    boolean decided = !agree && DECISIONS.stream().anyMatch(decision -> decision.covers(row));
    return decided ? Verdict.BY_DECISION : Verdict.UNEXPLAINED;
  }

  private static void print(List<Compared> all) {
    Map<Verdict, List<Compared>> sorted = new EnumMap<>(Verdict.class);
    all.forEach(row -> sorted.computeIfAbsent(row.verdict(), v -> new ArrayList<>()).add(row));
    sorted.values().forEach(rows -> rows.forEach(System.out::println));
    sorted.forEach((verdict, rows) -> System.out.println(verdict.text + ": " + rows.size()));
  }
}
