package org.polyvisor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.conformance.catalogue.Catalogue;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.catalogue.Requirement;

/**
 * The catalogue, the tests and what is made from the catalogue fit together. Run with {@code
 * -Dpolyvisor.conformance.write=true} to make the files anew.
 */
class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  @Test
  void everyTestedIdHasExactlyOneTestAndEveryTestHasAnId() {
    List<String> tested =
        CATALOGUE.requirements().stream()
            .filter(one -> one.isTested() && one.isAboutDrivers())
            .map(Requirement::id)
            .toList();

    fit(idsOfTests(), tested);
    assertThat(tested).hasSizeGreaterThan(100);
  }

  private static void fit(List<String> idsOfTests, List<String> tested) {
    assertThat(idsOfTests).containsExactlyInAnyOrderElementsOf(tested);
  }

  @Test
  void anIdWithoutATestATestWithoutAnIdAndTwoTestsOfOneAreSeen() {
    List<String> one = List.of("LIFE-001");

    assertThatThrownBy(() -> fit(List.of(), one)).hasMessageContaining("LIFE-001");
    assertThatThrownBy(() -> fit(one, List.of())).hasMessageContaining("LIFE-001");
    assertThatThrownBy(() -> fit(List.of("LIFE-001", "LIFE-001"), one))
        .hasMessageContaining("LIFE-001");
  }

  @Test
  void everyTestHasOneTag() {
    assertThat(tests()).allSatisfy(test -> assertThat(tags(test)).hasSize(1));
  }

  @Test
  void everyIdHasItsConstant() {
    List<String> constants =
        Arrays.stream(Ids.class.getFields()).map(CatalogueTest::valueOf).toList();

    assertThat(constants)
        .containsExactlyElementsOf(CATALOGUE.requirements().stream().map(Requirement::id).toList());
  }

  @Test
  void whatIsMadeFromTheCatalogueIsCurrent() throws IOException {
    if (Boolean.getBoolean("polyvisor.conformance.write")) {
      CatalogueFiles.write(CATALOGUE);
    }
    for (Map.Entry<Path, String> file : CatalogueFiles.wanted(CATALOGUE).entrySet()) {
      assertThat(Files.readString(file.getKey()))
          .as(file.getKey() + ": make it anew with -Dpolyvisor.conformance.write=true")
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void everyRequirementIsASentenceWithASource() {
    assertThat(CATALOGUE.requirements())
        .allSatisfy(
            requirement -> {
              assertThat(requirement.sentence()).endsWith(".");
              assertThat(requirement.source()).isNotBlank();
            });
  }

  @Test
  void anOverlapIsWithAnotherThatIsTested() {
    for (Requirement one : CATALOGUE.requirements()) {
      assertThat(one.overlaps())
          .as(one.id())
          .doesNotContain(one.id())
          .allSatisfy(
              other -> assertThat(CATALOGUE.find(other).map(Requirement::isTested)).contains(true));
    }
  }

  @Test
  void anIdThatIsUsedTwiceIsAnErrorWithItsLine() {
    String twice = "LIFE-001 must core X\n  One.\nLIFE-001 retired core X\n  Two.\n";

    assertThatThrownBy(() -> Catalogue.parse(twice))
        .hasMessage("catalogue, line 3: LIFE-001 is used again");
  }

  @Test
  void aHeaderThatIsNoneIsAnErrorWithItsLine() {
    assertThatThrownBy(() -> Catalogue.parse("\nLIFE-1 must core X\n  One.\n"))
        .hasMessageStartingWith("catalogue, line 2: ");
  }

  private static List<Method> tests() {
    return Arrays.stream(DriverConformance.class.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .toList();
  }

  private static List<String> idsOfTests() {
    List<String> ids = new ArrayList<>();
    tests().forEach(test -> ids.addAll(tags(test)));
    return ids;
  }

  private static List<String> tags(Method test) {
    return Arrays.stream(test.getAnnotationsByType(Tag.class)).map(Tag::value).toList();
  }

  private static String valueOf(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
