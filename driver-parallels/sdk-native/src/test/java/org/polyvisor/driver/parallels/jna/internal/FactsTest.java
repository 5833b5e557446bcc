package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The binding and the stand-in have the functions, widths and numbers that the facts have. */
class FactsTest {
  private static final Path C = Path.of("..", "sdk-native-sim", "src", "main", "c");

  private final Facts facts = Facts.read();

  @TempDir private Path folder;

  private static List<Method> bound() {
    return Stream.of(Prl.class.getDeclaredMethods())
        .filter(method -> Modifier.isNative(method.getModifiers()))
        .toList();
  }

  @Test
  void eachBoundFunctionHasTheWidthsOfTheFacts() { // B058
    assertThat(bound()).hasSizeGreaterThan(60);
    for (Method method : bound()) {
      assertThat(Arrays.asList(method.getParameterTypes()))
          .as(method.getName())
          .isEqualTo(facts.widths(method));
      assertThat(method.getReturnType())
          .as(method.getName())
          .isEqualTo(facts.function(method.getName()).isJob() ? long.class : int.class);
    }
  }

  @Test
  void aWrongWidthWouldBeFound() throws NoSuchMethodException { // B058
    Method wrong =
        Mutant.class.getDeclaredMethod("PrlVm_StopEx", long.class, long.class, int.class);
    assertThat(Arrays.asList(wrong.getParameterTypes())).isNotEqualTo(facts.widths(wrong));
  }

  /** A binding with a mistake. */
  private static final class Mutant {
    @SuppressWarnings("unused") // looked at by reflection
    static native long PrlVm_StopEx(long vm, long mode, int flags);
  }

  @Test
  void theStandInExportsNothingElseAndEverythingThatIsBound() throws Exception {
    List<String> lines = Tools.run("nm", "-D", "--defined-only", World.file().toString());
    TreeSet<String> exported =
        lines.stream()
            .map(line -> line.replaceAll("^\\S+ \\S (\\S+)$", "$1"))
            .map(name -> name.replaceAll("@.*", ""))
            .filter(name -> !name.startsWith("PrlSim_"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(facts.names()).containsAll(exported);
    assertThat(exported).containsAll(bound().stream().map(Method::getName).toList());
  }

  @Test
  void theStandInsPrototypesAndNumbersAreThoseOfTheFacts() throws Exception {
    World.file();
    List<String> lines = new ArrayList<>();
    lines.add("#include \"prl.h\"");
    String header = Files.readString(C.resolve("prl.h"));
    for (Facts.Function function : facts.functions()) {
      if (header.contains(" " + function.name() + "(")) {
        lines.add(function.assertion());
      }
    }
    lines.addAll(numbers());
    assertThat(lines).hasSizeGreaterThan(180);
    assertThat(compile(lines)).isEmpty();
  }

  @Test
  void aWrongNumberOrPrototypeWouldBeFound() throws Exception {
    World.file();
    assertThat(compile(List.of("#include \"prl.h\"", "_Static_assert(PFD_UINT64 == 9, \"\");")))
        .isNotEmpty();
    String wrong =
        facts.function("PrlJob_Wait").assertion().replace("PRL_UINT32", "unsigned long long");
    assertThat(compile(List.of("#include \"prl.h\"", wrong))).isNotEmpty();
  }

  private List<String> numbers() throws IOException {
    Map<String, Long> numbers = facts.numbers();
    return Files.readAllLines(C.resolve("prl_numbers.h")).stream()
        .filter(line -> line.startsWith("#define P") || line.startsWith("#define V"))
        .map(line -> line.split(" ")[1])
        .filter(name -> !name.endsWith("_H"))
        .map(
            name ->
                "_Static_assert((unsigned)("
                    + name
                    + ") == "
                    + numbers.get(name)
                    + "u, \""
                    + name
                    + "\");")
        .toList();
  }

  private List<String> compile(List<String> lines) throws Exception {
    Path source = folder.resolve("check.c");
    Files.write(source, lines);
    return Tools.run("gcc", "-std=gnu11", "-fsyntax-only", "-I", C.toString(), source.toString());
  }
}
