package org.polyvisor.driver.parallels.jna.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A C program uses the library as the binding does, on several threads, while sanitizers watch. A
 * share of it in each build; more by {@code -Dpolyvisor.soak=full}.
 */
class SanitizersTest {
  private static final boolean FULL = "full".equals(System.getProperty("polyvisor.soak"));
  private static final Path C = Path.of("src", "main", "c");

  @TempDir private Path folder;

  private record Result(int status, String output) {}

  private Result run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), text);
  }

  private static void needs(String program) {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    assumeTrue(there, "NOT RUN: needs " + program);
  }

  private Path build(String... options) throws Exception {
    needs("gcc");
    Path program = folder.resolve("exercise");
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of("gcc", "-std=c11", "-D_GNU_SOURCE", "-g", "-O1", "-fno-omit-frame-pointer"));
    command.addAll(List.of("-Wall", "-Wextra", "-Werror", "-pthread", "-I", C.toString()));
    command.addAll(List.of(options));
    try (Stream<Path> sources = Files.list(C)) {
      sources.map(Path::toString).filter(name -> name.endsWith(".c")).forEach(command::add);
    }
    command.addAll(List.of("src/test/c/exercise.c", "-o", program.toString()));
    Result built = run(command);
    assertThat(built.status()).as(built.output()).isZero();
    return program;
  }

  private void passes(List<String> prefix, Path program, int rounds) throws Exception {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(program.toString(), String.valueOf(FULL ? rounds * 50 : rounds)));
    Result result = run(command);
    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output()).contains("numbers read");
  }

  @Test
  void memoryIsUsedAsItShouldBeAndNothingIsUndefined() throws Exception {
    passes(List.of(), build("-fsanitize=address,undefined", "-fno-sanitize-recover=undefined"), 30);
  }

  @Test
  void threadsDoNotRace() throws Exception {
    passes(List.of(), build("-fsanitize=thread"), 20);
  }

  @Test
  void valgrindFindsNothing() throws Exception {
    needs("valgrind");
    List<String> valgrind =
        List.of(
            "valgrind",
            "-q",
            "--error-exitcode=9",
            "--leak-check=full",
            "--show-leak-kinds=definite,indirect");
    passes(valgrind, build(), 4);
  }

  @Test
  void aMistakeWouldBeFound() throws Exception {
    Path wrong =
        Files.writeString(
            folder.resolve("wrong.c"),
            "int main(void){char*p=__builtin_malloc(1);__builtin_free(p);return *p;}");
    needs("gcc");
    Path program = folder.resolve("wrong");
    run(List.of("gcc", "-fsanitize=address", wrong.toString(), "-o", program.toString()));
    assertThat(run(List.of(program.toString())).output()).contains("heap-use-after-free");
  }
}
