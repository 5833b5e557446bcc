package org.polyvisor.conformance.facade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.conformance.catalogue.Catalogue;
import org.polyvisor.conformance.catalogue.Requirement;
import org.polyvisor.conformance.mutants.Chosen;
import org.polyvisor.conformance.mutants.Matrix;

/**
 * The facade keeps its promises whatever a driver does, and a facade with a defect is seen: a tenth
 * of them, chosen by the commit; with {@code -Dpolyvisor.mutants} others, as for drivers, with
 * {@code facade} all of these alone.
 */
class FacadeMutantsTest {
  private static final String GIVEN = System.getProperty("polyvisor.mutants", "tenth");
  private static final String WHICH = GIVEN.equals("facade") ? "all" : GIVEN;
  private static final List<Requirement> REQUIREMENTS =
      Catalogue.builtIn().requirements().stream()
          .filter(one -> one.isTested() && !one.isAboutDrivers())
          .toList();
  private static final Matrix MATRIX = new Matrix(REQUIREMENTS);

  @TempDir private Path folder;

  static Stream<FacadeMutant> mutants() {
    return Chosen.of(WHICH, FacadeMutants.all());
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("mutants")
  void eachIsSeenByWhatItWasMadeFor(FacadeMutant mutant) throws Exception {
    boolean brief = WHICH.equals("tenth") || WHICH.equals("made");
    try (Spoiling spoiled = Spoiling.of(mutant, folder)) {
      FacadeRun run = FacadeRun.of(spoiled, brief ? mutant.made() : Set.of());
      MATRIX.add(mutant.name(), "facade", mutant.made(), run.failed());

      assertThat(run.failed()).as(mutant.name()).containsAll(mutant.made());
    }
  }

  @Test
  void withoutADefectNothingFails() throws Exception {
    FacadeRun run = FacadeRun.of(FacadeMutantsTest.class.getClassLoader(), Set.of());

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed()).hasSize(REQUIREMENTS.size());
  }

  /** A tenth alone is compiled in each build; that the sources have moved on shows in all. */
  @Test
  void everyPlaceToSpoilIsThere() {
    assertThat(FacadeMutants.all())
        .allSatisfy(mutant -> assertThat(Spoiling.spoiled(mutant)).contains(mutant.to()));
  }

  @Test
  void everyIdHasExactlyOneTest() {
    List<String> ids = new ArrayList<>();
    for (Class<?> type : FacadeRun.classes()) {
      for (Method method : type.getDeclaredMethods()) {
        Arrays.stream(method.getAnnotationsByType(Tag.class)).map(Tag::value).forEach(ids::add);
      }
    }

    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(REQUIREMENTS.stream().map(Requirement::id).toList());
  }

  @AfterAll
  static void tell() throws IOException {
    if (!WHICH.equals("tenth") && !WHICH.equals("made")) {
      Path folder = Path.of(System.getProperty("polyvisor.build.directory", "target"));
      Files.write(folder.resolve("facade-mutants.txt"), MATRIX.lines());
    }
    if (WHICH.equals("all")) {
      assertThat(MATRIX.faults()).isEmpty();
    }
  }
}
