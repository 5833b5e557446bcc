package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
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
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/** The binding and the stand-in have the functions, widths and numbers that the facts have. */
class FactsTest {
  private static final Path C = Path.of("..", "sdk-native-sim", "src", "main", "c");

  /** What the stand-in exports beside the functions that are bound, and why. */
  private static final Map<String, String> BESIDE =
      Map.of(
          "PrlDbg_GetHandlesNum", "looked up by its name: not every library has it",
          "PrlVmDevHd_GetSerialNumber", "looked up by its name: libraries of 2015 lack it");

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
  void theStandInExportsWhatIsBoundAndTheFewThatAreNamedHereAndNothingElse() throws Exception {
    List<String> lines = Tools.run("nm", "-D", "--defined-only", World.file().toString());
    TreeSet<String> exported =
        lines.stream()
            .map(line -> line.replaceAll("^\\S+ \\S (\\S+)$", "$1"))
            .map(name -> name.replaceAll("@.*", ""))
            .filter(name -> !name.startsWith("PrlSim_"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(facts.names()).containsAll(exported);
    TreeSet<String> needed = new TreeSet<>(BESIDE.keySet());
    bound().forEach(method -> needed.add(method.getName()));
    assertThat(exported).isEqualTo(needed);
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

  @Test
  void theBindingsNumbersAreThoseOfTheFacts() throws ReflectiveOperationException {
    Map<String, Long> numbers = facts.numbers();
    Field[] fields = PrlConstants.class.getDeclaredFields();
    assertThat(fields).hasSizeGreaterThan(40);
    for (Field field : fields) {
      field.setAccessible(true);
      assertThat(Integer.toUnsignedLong(field.getInt(null)))
          .as(field.getName())
          .isEqualTo(numbers.get(field.getName()));
    }
  }

  @Test
  void theDriversOwnNumbersAreThoseOfTheFacts() throws ReflectiveOperationException {
    Map<String, Long> numbers = facts.numbers();
    for (Field field : SdkError.class.getFields()) {
      SdkError error = (SdkError) field.get(null);
      assertThat(error.symbol()).isEqualTo("PRL_ERR_" + field.getName());
      assertThat(Integer.toUnsignedLong(error.code()))
          .as(error.symbol())
          .isEqualTo(numbers.get(error.symbol()));
    }
    for (Field field : SdkEvent.class.getFields()) {
      if (field.getType() == int.class) {
        assertThat(field.getInt(null))
            .as(field.getName())
            .isEqualTo(numbers.get("PET_DSP_EVT_" + field.getName()).intValue());
      }
    }
    for (SdkVmState state : SdkVmState.values()) {
      assertThat(Integer.toUnsignedLong(state.number()))
          .as(state.name())
          .isEqualTo(numbers.get("VMS_" + state.name()));
    }
  }

  @Test
  void eachErrorHasItsSymbol() {
    facts.numbers().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("PRL_ERR_") && entry.getValue() > 0x80000000L)
        .forEach(
            entry -> {
              String symbol = Errors.of(entry.getValue().intValue()).symbol();
              assertThat(facts.numbers()).containsEntry(symbol, entry.getValue());
            });
    assertThat(Errors.of(0x80999999).symbol()).isEqualTo("PRL_ERR_UNKNOWN");
  }

  @Test
  void eachTypeHasTheWidthOfTheFacts() throws Exception {
    World.file();
    List<String> lines = new ArrayList<>(List.of("#include \"prl.h\""));
    Map<String, Integer> widths =
        Map.of(
            "PRL_HANDLE",
            8,
            "PRL_RESULT",
            4,
            "PRL_BOOL",
            4,
            "PRL_UINT32",
            4,
            "PRL_UINT64",
            8,
            "PRL_STR",
            8,
            "PRL_EVENT_TYPE",
            4,
            "VIRTUAL_MACHINE_STATE",
            4,
            "PRL_EVENT_HANDLER_PTR",
            8,
            "PRL_HANDLE_TYPE",
            4);
    widths.forEach(
        (type, width) ->
            lines.add("_Static_assert(sizeof(" + type + ") == " + width + ", \"" + type + "\");"));
    lines.add("_Static_assert((PRL_RESULT)-1 < 0, \"signed\");");
    lines.add("_Static_assert((VIRTUAL_MACHINE_STATE)-1 > 0, \"unsigned\");");
    assertThat(compile(lines)).isEmpty();
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
