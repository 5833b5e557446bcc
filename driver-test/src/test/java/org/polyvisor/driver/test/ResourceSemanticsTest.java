package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replays what libvirt's test driver, its network driver and its storage driver were measured to do
 * with networks and pools, and prints how the test driver compares. Events were measured, and are
 * not compared: networks and pools have none here.
 */
class ResourceSemanticsTest {
  private static final List<ResourceOutcomes.Decision> DECISIONS = ResourceOutcomes.decisions();

  @TempDir private Path folder;
  private String uri = "";

  private enum Verdict {
    EQUAL_TO_BOTH("equal to both"),
    EQUAL_TO_REAL("equal to the real driver where they differ"),
    BY_DECISION("differs by decision"),
    MISSING("missing: not offered"),
    UNEXPLAINED("UNEXPLAINED");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }
  }

  /** A row with what came of it. */
  private record Compared(ResourceOutcomes.Row row, Verdict verdict, String outcome) {
    @Override
    public String toString() {
      return String.format(
          "%s | %s | %s: %s; measured: %s",
          row.who(), row.operations(), verdict.text, outcome, row.real());
    }
  }

  @BeforeEach
  void makeAnEmptyHost() throws IOException {
    Path file = folder.resolve("empty.xml");
    Files.writeString(file, "<node/>");
    uri = "test://" + file;
  }

  @Test
  void whatIsOfferedBehavesAsMeasuredOrHasAReasonAndEachReasonIsNeeded() {
    List<Compared> all = ResourceOutcomes.rows().stream().map(this::compare).toList();
    Map<Verdict, List<Compared>> sorted = new EnumMap<>(Verdict.class);
    all.forEach(row -> sorted.computeIfAbsent(row.verdict(), v -> new ArrayList<>()).add(row));
    sorted.forEach((verdict, rows) -> System.out.println(verdict.text + ": " + rows.size()));
    assertThat(sorted.getOrDefault(Verdict.UNEXPLAINED, List.of())).isEmpty();
    assertThat(sorted.get(Verdict.EQUAL_TO_BOTH)).hasSizeGreaterThan(690);
    assertThat(sorted.get(Verdict.EQUAL_TO_REAL)).hasSizeGreaterThan(460);
    Set<ResourceOutcomes.Decision> used = new HashSet<>();
    sorted
        .get(Verdict.BY_DECISION)
        .forEach(c -> DECISIONS.stream().filter(d -> d.covers(c.row())).forEach(used::add));
    assertThat(used).containsAll(DECISIONS);
  }

  private Compared compare(ResourceOutcomes.Row row) {
    if (row.operations().equals("refresh")) {
      return new Compared(row, Verdict.MISSING, "");
    }
    try (Fixture fixture = Fixture.open(uri)) {
      String outcome = ResourceReplay.outcome(fixture, row.kind(), row.state(), row.operations());
      return new Compared(row, verdict(row, outcome), outcome);
    }
  }

  private static Verdict verdict(ResourceOutcomes.Row row, String outcome) {
    if (outcome.equals(row.real())) {
      return row.test().equals(row.real()) ? Verdict.EQUAL_TO_BOTH : Verdict.EQUAL_TO_REAL;
    }
    boolean decided = DECISIONS.stream().anyMatch(decision -> decision.covers(row));
    return decided ? Verdict.BY_DECISION : Verdict.UNEXPLAINED;
  }
}
