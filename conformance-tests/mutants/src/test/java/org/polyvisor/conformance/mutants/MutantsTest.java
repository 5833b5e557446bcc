package org.polyvisor.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.conformance.catalogue.Catalogue;

/**
 * The kit sees each defect. A tenth of the mutants, chosen by the commit, against the requirements
 * that they were made for; with {@code -Dpolyvisor.mutants=made} all of them so, with {@code all}
 * all of them against everything, which takes long and writes the matrix, with a name that one
 * against everything. With {@code -Dpolyvisor.proofs=small} one correct driver instead of each.
 */
class MutantsTest {
  private static final String WHICH = System.getProperty("polyvisor.mutants", "tenth");
  private static final Matrix MATRIX =
      new Matrix(
          Catalogue.builtIn().requirements().stream()
              .filter(one -> one.isTested() && one.isAboutDrivers())
              .toList());

  static Stream<Mutant> mutants() {
    return WHICH.equals("facade") ? Stream.of() : Chosen.of(WHICH, Mutants.broken());
  }

  static Stream<Mutant> correct() {
    boolean small = "small".equals(System.getProperty("polyvisor.proofs"));
    return List.of("tenth", "made", "all").contains(WHICH) && !small
        ? Mutants.correct().stream()
        : Stream.of(Mutants.correct().get(0));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("mutants")
  void eachIsSeenByWhatItWasMadeFor(Mutant mutant) throws Exception {
    boolean brief = WHICH.equals("tenth") || WHICH.equals("made");
    Set<String> ids = brief ? mutant.made() : Set.of();

    KitRun run = KitRun.of(mutant, ids);
    MATRIX.add(mutant.name(), mutant.base(), mutant.made(), run.failed());

    assertThat(run.failed()).as(mutant.name()).containsAll(mutant.made());
  }

  @ParameterizedTest
  @MethodSource("correct")
  void withoutADefectNothingFailsAndDomainsOfOthersStayAsTheyWere(Mutant mutant) throws Exception {
    try (Foreign foreign = Foreign.on(mutant)) {
      KitRun run = KitRun.of(mutant, Set.of());

      assertThat(run.failed()).as(mutant.name()).isEmpty();
      assertThat(run.passed()).hasSizeGreaterThan(100);
      assertThat(foreign.count()).isGreaterThan(2);
      assertThat(foreign.now()).isEqualTo(foreign.before());
    }
  }

  @AfterAll
  static void tell() throws IOException {
    if (!WHICH.equals("tenth") && !WHICH.equals("made")) {
      Path folder = Path.of(System.getProperty("polyvisor.build.directory", "target"));
      Files.write(folder.resolve("mutants.txt"), MATRIX.lines());
    }
    if (WHICH.equals("all")) {
      assertThat(MATRIX.faults()).isEmpty();
    }
  }
}
