package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The driver's own tests in a process of their own, over a library that AddressSanitizer watches: a
 * share in each build, all that it can have by {@code -Dpolyvisor.soak=full}.
 */
@Timeout(3700)
class StandInAddressSanitizerTest {
  private static final boolean FULL = "full".equals(System.getProperty("polyvisor.soak"));
  private static final Path BUILD =
      Path.of("..", "sdk-native-sim", "src", "main", "c", "build").toAbsolutePath();

  private static final List<Class<?>> SHARE =
      List.of(
          AtHandTest.class,
          ClosingTest.class,
          LifecycleTest.class,
          ParallelsConnectionTest.class,
          StandInHostByFacadeTest.class,
          StandInRemoteLoginTest.class,
          StandInReportsTest.class);

  private static final List<Class<?>> MORE =
      List.of(
          DriveNamesTest.class,
          PlugRaceTest.class,
          ReconnectTest.class,
          ReportedBehaviourTest.class,
          RequestOptionsTest.class,
          SoakTest.class,
          StandInConformance.class,
          StandInDifferentialTest.class,
          StandInHungCallsTest.class,
          StatisticsGroupsTest.class,
          SteppedStatisticsTest.class,
          StressTest.class,
          TooOldTest.class);

  @TempDir private Path folder;

  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private List<String> command(Path library) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dpolyvisor.test.sdk=native");
    command.add("-Dpolyvisor.standin.library=" + library);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), SuiteRun.class.getName()));
    (FULL ? Stream.concat(SHARE.stream(), MORE.stream()) : SHARE.stream())
        .forEach(type -> command.add(type.getName()));
    return command;
  }

  private Process start(Path library, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(library))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("LD_PRELOAD", run("gcc", "-print-file-name=libasan.so"));
    builder
        .environment()
        .put(
            "ASAN_OPTIONS",
            "handle_segv=0:detect_leaks=0:log_path=" + folder.resolve("asan-report"));
    return builder.start();
  }

  @Test
  void theDriversOwnTestsUseMemoryAsTheyShould() throws Exception {
    assumeTrue(Files.exists(StandInPeer.file()));
    String built = run("sh", BUILD.toString(), folder.toString(), "-fsanitize=address");
    Path library = folder.resolve("libprl_sdk.so");
    assertThat(library).as(built).exists();
    Path output = folder.resolve("output");
    Process process = start(library, output);
    try {
      assertThat(process.waitFor(FULL ? 3600 : 600, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(output);
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).containsPattern("\\d\\d passed");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("asan-report"));
    }
  }
}
