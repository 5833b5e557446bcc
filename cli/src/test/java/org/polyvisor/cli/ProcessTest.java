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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own shows: signals, pipes, files, logging. */
class ProcessTest {
  @TempDir Path folder;
  private Path errors;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void prepare() {
    errors = folder.resolve("stderr");
  }

  @AfterEach
  void endAll() {
    started.forEach(Process::destroyForcibly);
  }

  private Process start(String... arguments) throws IOException {
    return start(false, arguments);
  }

  private Process start(boolean head, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    line.addAll(List.of(java, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of(arguments));
    if (head) {
      line.addAll(0, List.of("bash", "-c", "\"$@\" | head -n 1; echo ${PIPESTATUS[0]}", "bash"));
    }
    ProcessBuilder builder = new ProcessBuilder(line).redirectError(errors.toFile());
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static String output(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return out;
  }

  private Path settings(String text) throws IOException {
    Path file = folder.resolve("polyvisor/polyvisor.properties");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void assertRefused(Process process, String... words) throws Exception {
    assertThat(output(process)).isEmpty();
    assertThat(process.exitValue()).isEqualTo(1);
    new Cli.Result(1, "", Files.readString(errors)).complains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "config", "dominfo test"})
  void aBrokenSettingsFileIsNamedWithLineAndAdvice(String command) throws Exception {
    Path file = settings("# mine\ncall.deadlin = 5s\n");
    assertRefused(start(command.split(" ")), file.toString(), "line 2", "call.deadline");
  }

  @Test
  void aSettingOutOfRangeIsNamed() throws Exception {
    Path file = settings("call.deadline = 2 weeks\n");
    assertRefused(start("uri"), file + ", line 1", "call.deadline", "'2 weeks'", "24h");
  }

  @Test
  void aFileThatIsNoSettingsFileIsNamed() throws Exception {
    Path file = settings("{ \"call\": 1 }\n");
    assertRefused(start("uri"), file + ", line 1", "key = value");
  }

  @Test
  void settingsOfTheFileCount() throws Exception {
    Path file = settings("uri.default = test:///default\n");
    assertThat(output(start("uri"))).isEqualTo("test:///default\n");
    assertThat(output(start("config"))).contains("user file (" + file + ", line 1)");
    assertThat(Files.readString(errors)).isEmpty();
  }

  @Test
  void aReaderThatLeavesEndsUsQuietly() throws Exception {
    Process process =
        start(true, "-c", "fixture:///", "domblkstat", "g0", "vda", "--watch", "--interval", "1ms");
    assertThat(output(process).lines().toList()).hasSize(2).endsWith("141");
    assertThat(Files.readString(errors)).isEmpty();
  }

  @Test
  void noRoomForOutputIsAnError() throws Exception {
    List<String> line =
        List.of(
            "bash",
            "-c",
            "\"$@\" > /dev/full",
            "bash",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "-c",
            "fixture:///",
            "list");
    Process process = new ProcessBuilder(line).redirectError(errors.toFile()).start();
    started.add(process);
    assertRefused(process, "cannot be written");
  }

  @ParameterizedTest
  @ValueSource(strings = {"domblkstat --all --watch --interval 50ms", "event --loop"})
  void interruptEndsQuietlyWithTheConnectionClosed(String command) throws Exception {
    Path closed = folder.resolve("closed");
    List<String> line =
        new ArrayList<>(List.of("-c", "fixture:///?events=1&stuck=g1&closed=" + closed));
    line.addAll(List.of(command.split(" ")));
    Process process = start(line.toArray(String[]::new));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(lines.readLine()).isNotNull();
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(Files.readString(errors)).isEmpty();
    assertThat(closed).exists();
  }

  @Test
  void debugShowsEachCallOnStderrAlone() throws Exception {
    assertThat(output(start("-c", "test:///default", "domstate", "test", "--debug")))
        .isEqualTo("running\n");
    assertThat(Files.readString(errors)).contains("debug: ", "org.polyvisor.driver.test", "lookup");
  }

  @Test
  void debugShowsTheTraceOfAFailure() throws Exception {
    assertThat(output(start("-c", "test:///default", "domstate", "nope", "--debug"))).isEmpty();
    assertThat(Files.readString(errors)).contains("error: ", "\tat ");
  }

  @Test
  void withoutAnyHypervisorAUriIsAskedFor() throws Exception {
    assertRefused(start("list"), "no URI", "test:///default");
  }
}
