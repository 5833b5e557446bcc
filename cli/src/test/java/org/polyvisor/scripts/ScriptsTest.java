package org.polyvisor.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of the repository say what they are for, and refuse what they do not understand. */
class ScriptsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  static Stream<String> scripts() {
    return Stream.of(
        "verify",
        "format",
        "tools/needs",
        "tools/pit",
        "tools/policy",
        "tools/try-examples",
        "tools/try-packages",
        "tools/try-readme",
        "benchmarks/run",
        "conformance-tests/mutants/run",
        "conformance-tests/seeds");
  }

  private record Ran(int code, String out, String err) {}

  private Ran run(Path script, String... arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String by = script.toString().endsWith(".java") ? java : "bash";
    List<String> line = new ArrayList<>(List.of(by, script.toString()));
    line.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(300, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    assertThat(ended).as(line.toString()).isTrue();
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void helpIsWhatAScriptBeginsWith(String script) throws Exception {
    String comment = Files.readAllLines(ROOT.resolve(script)).get(1).substring(2);
    for (String option : List.of("--help", "-h")) {
      Ran ran = run(ROOT.resolve(script), option);
      assertThat(ran.code()).isZero();
      assertThat(ran.out()).startsWith(comment).doesNotContain("set -eu");
      assertThat(ran.err()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void anUnknownOptionIsRefusedInOneLine(String script) throws Exception {
    assertRefused(run(ROOT.resolve(script), "--nope"), "--nope");
  }

  @ParameterizedTest
  @CsvSource({
    "tools/needs, nothing, 'nothing'",
    "tools/try-examples, all, 'all'",
    "tools/try-packages, /nowhere, '/nowhere'",
    "tools/try-readme, nowhere.md, 'nowhere.md'",
    "conformance-tests/seeds, many, 'many'",
    "conformance-tests/mutants/run, no-such-mutant, no-such-mutant",
    "tools/pit, --own, --nope"
  })
  void aWrongWordIsRefusedInOneLine(String script, String word, String said) throws Exception {
    String more = word.equals("--own") ? "--nope" : "";
    Ran ran =
        more.isEmpty() ? run(ROOT.resolve(script), word) : run(ROOT.resolve(script), word, more);
    assertRefused(ran, said);
  }

  private static void assertRefused(Ran ran, String said) {
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).startsWith("error: ").contains(said, "--help'").hasLineCount(1);
    assertThat(ran.out()).isEmpty();
  }

  /** Those of them that are started by hand; the build has two more. */
  @ParameterizedTest
  @ValueSource(strings = {"CheckBlocks", "CutPage", "DriverLines", "Summary", "TryConsole"})
  void aSmallProgramDoesSo(String name) throws Exception {
    Path program = ROOT.resolve("tools").resolve(name + ".java");
    Ran help = run(program, "--help");
    assertThat(help.code()).as(help.err()).isZero();
    assertThat(help.out()).startsWith("usage: java tools/" + name + ".java ").hasLineCount(1);
    Ran missing = run(program, "/nowhere", "/nowhere");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).isEqualTo("error: there is no '/nowhere'\n");
  }

  @ParameterizedTest
  @CsvSource({"try-examples", "try-packages"})
  void whatTriesTheBuildSaysWhereThereIsNone(String script) throws Exception {
    Path tools = Files.createDirectories(folder.resolve("fresh/tools"));
    for (String name : List.of(script, "arguments")) {
      Files.copy(ROOT.resolve("tools").resolve(name), tools.resolve(name));
    }
    Ran ran = run(tools.resolve(script));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith("error: target/repository is not there: ").hasLineCount(1);
    assertThat(ran.err()).contains("./verify");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void noScriptIsLeftOut() throws IOException {
    try (Stream<Path> tools = Files.list(ROOT.resolve("tools"))) {
      assertThat(
              tools
                  .filter(Files::isRegularFile)
                  .filter(Files::isExecutable)
                  .map(file -> "tools/" + file.getFileName()))
          .isSubsetOf(scripts().toList())
          .hasSizeGreaterThan(3);
    }
  }
}
