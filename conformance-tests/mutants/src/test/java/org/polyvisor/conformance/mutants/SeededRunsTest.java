package org.polyvisor.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.conformance.catalogue.Catalogue;
import org.polyvisor.conformance.catalogue.Requirement;
import org.polyvisor.conformance.lab.Seed;

/**
 * The core profile on the test driver in many orders and with many choices, without one failure:
 * five in each build, {@code -Dpolyvisor.seeds=100} for more. Everything on the others: {@code
 * -Dpolyvisor.seeds.whole=5}, in no build. {@code conformance-tests/seeds} runs all of it.
 */
class SeededRunsTest {
  private static final int RUNS = Integer.getInteger("polyvisor.seeds", 5);
  private static final int WHOLE_RUNS = Integer.getInteger("polyvisor.seeds.whole", 0);
  private static final int CORE = 50;
  private static final int MANY = 100;

  private static final Mutant TEST = Mutants.correct().get(0);

  static Stream<Arguments> whole() {
    return Mutants.correct().stream()
        .flatMap(
            driver ->
                IntStream.rangeClosed(1, WHOLE_RUNS).mapToObj(seed -> Arguments.of(driver, seed)));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("whole")
  void noRunOfEverythingFails(Mutant driver, int seed) throws Exception {
    KitRun run = seeded(driver, seed, Set.of());

    assertThat(run.failed()).as(driver + ", seed " + seed).isEmpty();
    assertThat(run.passed()).hasSizeGreaterThan(MANY);
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, RUNS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noRunOfTheCoreProfileFails(int seed) throws Exception {
    KitRun run = seeded(TEST, seed, core());

    assertThat(run.failed()).as("seed " + seed).isEmpty();
    assertThat(run.passed()).hasSizeGreaterThan(CORE);
  }

  @Test
  void aSeedReplaysItsChoices() throws Exception {
    List<String> first = seeded(TEST, 7, Set.of("LIFE-027", "IDEN-001", "CONC-001")).order();
    List<String> second = seeded(TEST, 7, Set.of("LIFE-027", "IDEN-001", "CONC-001")).order();

    assertThat(first).hasSize(3).isEqualTo(second);
  }

  /** A call that fails now and then is no call that works: nothing is tried again. */
  @Test
  void aDriverThatFailsEachThirdCallDoesNotConform() throws Exception {
    KitRun run = seeded(Mutants.find("each-third-call-fails").orElseThrow(), 7, core());

    assertThat(run.failed()).isNotEmpty();
    assertThat(run.order()).as("each was tried once").doesNotHaveDuplicates();
  }

  private static KitRun seeded(Mutant driver, int seed, Set<String> ids) throws Exception {
    System.setProperty(Seed.PROPERTY, Integer.toString(seed));
    try {
      KitRun run = KitRun.of(driver, ids);
      Progress.tell(driver + ", seed " + seed + ": " + told(run));
      return run;
    } finally {
      System.clearProperty(Seed.PROPERTY);
    }
  }

  private static String told(KitRun run) {
    return run.passed().size() + " passed, " + run.failed().size() + " failed";
  }

  private static Set<String> core() {
    return Catalogue.builtIn().requirements().stream()
        .filter(one -> one.isTested() && one.profile().equals("core"))
        .map(Requirement::id)
        .collect(Collectors.toSet());
  }
}
