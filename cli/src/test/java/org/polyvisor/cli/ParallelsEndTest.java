package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyvisor.driver.parallels.jna.standin.StandInFile;

/** How processes end in the middle of statistics, down to the C library that stands in. */
class ParallelsEndTest { // B142
  @TempDir Path folder;
  private Path report;
  private Path errors;
  private Path script;
  private String uri = "";
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void prepare() {
    Optional<Path> file = StandInFile.find();
    Assumptions.assumeTrue(file.isPresent(), "NOT RUN: needs gcc");
    uri = "parallels:///system?sdk.library=" + file.orElseThrow();
    script = folder.resolve("script");
    report = folder.resolve("report");
    errors = folder.resolve("stderr");
  }

  @AfterEach
  void endAll() throws IOException {
    started.forEach(Process::destroyForcibly);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("hs_err"));
    }
  }

  private Process start(Class<?> main, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    line.addAll(List.of(java, "--enable-native-access=ALL-UNNAMED"));
    if (Runtime.version().feature() >= 24) {
      line.add("--sun-misc-unsafe-memory-access=allow"); // Guice's, as in the launcher
    }
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(folder.toFile()).redirectError(errors.toFile());
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    builder.environment().put("PRL_SIM_REPORT", report.toString());
    builder.environment().put("PRL_SIM_SCRIPT", script.toString());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static int signal(Process process, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    return status(process);
  }

  private static int status(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @ParameterizedTest
  @CsvSource({
    "INT, 130, domblkstat --all --watch --interval 20ms",
    "INT, 130, domblkstat web sda --watch --interval 1ms",
    "TERM, 143, domblkstat --all --watch --interval 20ms --json"
  })
  void aWatchThatIsEndedLeavesNothingInTheLibrary(String name, int status, String command)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-c", uri));
    arguments.addAll(List.of(command.split(" ")));
    Process process = start(Main.class, arguments.toArray(String[]::new));
    BufferedReader lines = lines(process);
    for (int i = 0; i < 6; i++) {
      assertThat(lines.readLine()).isNotNull();
    }
    assertThat(signal(process, name)).isEqualTo(status);
    assertThat(errors).isEmptyFile();
    // Written at the library's end, so it is there only if that came. Strays are handles that we
    // were given and have not given back.
    assertThat(Files.readAllLines(report))
        .contains(
            "strays: 0",
            "double-frees: 0",
            "wrong-handles: 0",
            "calls-uninitialised: 0",
            "waits-in-handler: 0")
        .anyMatch(line -> line.matches("issued (subscribe|one-shot): [1-9].*"));
  }

  @Test
  void aWatchOfALibraryThatHangsEndsAllTheSame() throws Exception {
    Files.writeString(script, "call PrlVm_GetPerfStats hang\n");
    Process process =
        start(Main.class, "-c", uri, "domblkstat", "--all", "--watch", "--interval", "20ms");
    assertThat(lines(process).readLine()).isNotNull();
    assertThat(signal(process, "INT")).isEqualTo(130);
  }

  @ParameterizedTest
  @CsvSource({"exit, 7", "return, 0"})
  void anAppThatEndsWithoutCloseEnds(String how, int status) throws Exception {
    Process process = start(EndingApp.class, uri, how);
    assertThat(lines(process).readLine()).isEqualTo("reading");
    assertThat(status(process)).isEqualTo(status);
    assertThat(errors).isEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void anAppThatIsSignalledWhileEightThreadsReadEnds(String name, int status) throws Exception {
    Process process = start(EndingApp.class, uri, "wait");
    assertThat(lines(process).readLine()).isEqualTo("reading");
    assertThat(signal(process, name)).isEqualTo(status);
    assertThat(errors).isEmptyFile();
  }
}
