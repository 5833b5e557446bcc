package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/**
 * Each rule of the table is left out in turn: the proof must notice, or say why it cannot. With
 * {@code -Dpolyvisor.proofs=small} only those that small worlds show.
 */
@Timeout(3600)
class MutantsTest {
  private static final Bounds SMALL = Bounds.of(2, 1, 1);
  private static final Bounds MORE = Bounds.of(2, 1, 2).withoutOneShots().atMost(250_000);

  @Test
  void everyBrokenRuleIsFoundOrExplained(TestReporter reporter) {
    List<String> wrong = new ArrayList<>();
    StringBuilder table = new StringBuilder("mutant | checker | stepped tests that fail\n");
    for (Mutant mutant : mutants()) {
      String found = check(mutant);
      int stepped = new StepTable(mutant.rules()).failing().size();
      String verdict = found.isEmpty() ? "not seen: " + mutant.why() : found;
      table.append(mutant.name() + " | " + verdict + " | " + stepped + "\n");
      if (found.isEmpty() == mutant.why().isEmpty() || (found.isEmpty() && stepped == 0)) {
        wrong.add(mutant.name() + " | " + verdict + " | " + stepped);
      }
    }
    reporter.publishEntry("mutants", table.toString());
    assertThat(wrong).isEmpty();
  }

  private static List<Mutant> mutants() {
    List<Mutant> all = new ArrayList<>(LinkMutants.all());
    all.addAll(FlightMutants.all());
    all.addAll(SampleMutants.all());
    if ("small".equals(System.getProperty("polyvisor.proofs"))) {
      all.removeIf(mutant -> mutant.faults() > 1 || !mutant.why().isEmpty());
    }
    return all;
  }

  /** What is violated in which bounds; empty if nothing is. */
  private static String check(Mutant mutant) {
    List<Bounds> all = List.of(SMALL, SMALL.withoutOneShots(), MORE);
    for (Bounds bounds : all.subList(0, 1 + mutant.faults())) {
      try {
        new Explorer(bounds, mutant.rules()).explore();
      } catch (Violation violation) {
        String what = String.valueOf(violation.getMessage());
        return what.lines().findFirst().orElse("") + " (" + bounds + ")";
      }
    }
    return "";
  }
}
