package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The calls that the binding's own tests make are written down by a library that stands before the
 * stand-in, and made again by a C program that is one with the stand-in, while sanitizers watch.
 */
@Timeout(3600)
class ReplayTest {
  private static final Path STAND_IN =
      Path.of("..", "sdk-native-sim", "src", "main", "c").toAbsolutePath();
  private static final Path HERE = Path.of("src", "test", "c").toAbsolutePath();
  @TempDir private static Path folder;

  @BeforeAll
  static void record() throws Exception {
    Path real = World.file();
    RecorderSource source = new RecorderSource();
    Files.writeString(folder.resolve("forwards.h"), source.forwards());
    Files.writeString(folder.resolve("calls.h"), source.calls());
    Path recorder = folder.resolve("libprl_sdk.so");
    compile(List.of("-fPIC", "-shared", HERE.resolve("recorder.c").toString()), recorder);
    Map<String, String> environment =
        Map.of("PRL_RECORD_REAL", real.toString(), "PRL_RECORD_TO", recorded().toString());
    ChildJvm child =
        ChildJvm.start(
            folder, recorder, environment, Suite.flags(recorder), "suite:" + Suite.share());
    assertThat(child.end()).as(child.output()).isZero();
    assertThat(Files.size(recorded())).isGreaterThan(100_000);
  }

  private static Path recorded() {
    return folder.resolve("recorded");
  }

  private static void compile(List<String> what, Path into) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("gcc", "-std=c11", "-D_GNU_SOURCE", "-g", "-O1", "-pthread"));
    command.addAll(List.of("-fno-omit-frame-pointer", "-Wall", "-Wextra", "-Werror"));
    command.addAll(List.of("-I", STAND_IN.toString(), "-I", folder.toString()));
    command.addAll(what);
    command.addAll(List.of("-o", into.toString()));
    assertThat(Tools.run(command.toArray(String[]::new))).isEmpty();
  }

  private static Path program(String name, String... options) throws Exception {
    return program(name, STAND_IN, options);
  }

  private static Path program(String name, Path standIn, String... options) throws Exception {
    List<String> what = new ArrayList<>(List.of(options));
    try (Stream<Path> sources = Files.list(standIn)) {
      sources.map(Path::toString).filter(file -> file.endsWith(".c")).forEach(what::add);
    }
    what.add(HERE.resolve("replay.c").toString());
    Path program = folder.resolve(name);
    compile(what, program);
    return program;
  }

  private static void replay(String... command) throws Exception {
    List<String> said = Tools.run(command);
    assertThat(said).hasSize(1);
    System.getLogger(ReplayTest.class.getName()).log(System.Logger.Level.INFO, said.get(0));
    assertThat(said.get(0)).matches("\\d{4,} calls of \\d+ threads, \\d{3,} callbacks .*");
  }

  @Test
  void memoryIsUsedAsItShouldBeAndNothingIsUndefined() throws Exception {
    Path program =
        program("memory", "-fsanitize=address,undefined", "-fno-sanitize-recover=undefined");
    replay("env", "ASAN_OPTIONS=detect_leaks=0", program.toString(), recorded().toString());
  }

  @Test
  void threadsDoNotRace() throws Exception {
    replay(program("threads", "-fsanitize=thread").toString(), recorded().toString());
  }

  @Test
  void valgrindFindsNothing() throws Exception {
    assumeTrue(Tools.isThere("valgrind"), "NOT RUN: needs valgrind");
    replay(
        "valgrind", "-q", "--error-exitcode=9", program("plain").toString(), recorded().toString());
  }

  @Test
  void aRaceInTheLibraryWouldBeFound() throws Exception {
    Path mutant = Files.createDirectory(folder.resolve("mutant"));
    try (Stream<Path> sources = Files.list(STAND_IN)) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(source);
        String moved =
            text.replace(
                "pthread_mutex_lock(&big);\n  counts.calls++;",
                "counts.calls++;\n  pthread_mutex_lock(&big);");
        Files.writeString(mutant.resolve(source.getFileName()), moved);
      }
    }
    String program = program("racing", mutant, "-fsanitize=thread").toString();
    // A count that is lost by the race would let the library wait for ever when it ends.
    List<String> said =
        Tools.run("env", "TSAN_OPTIONS=halt_on_error=1", program, recorded().toString());
    assertThat(String.join("\n", said)).contains("data race");
  }
}
