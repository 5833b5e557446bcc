package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.jna.standin.StandInFile;

/** The command line on another host, down to the C library that stands in for the vendor's. */
class RemoteHostTest {
  private static final String SECRET = "correct-horse-battery";

  @TempDir Path folder;
  private Path library;

  @BeforeEach
  void find() {
    Optional<Path> file = StandInFile.find();
    Assumptions.assumeTrue(file.isPresent(), "NOT RUN: needs gcc");
    library = file.orElseThrow();
    StandIn.of(library).play("set latency 1ms");
  }

  private String uri(String host) {
    return "parallels://" + host + "/system?sdk.library=" + library;
  }

  private Path file(String password) throws IOException {
    Path file = folder.resolve("auth.conf");
    Files.writeString(
        file,
        "[credentials-a]\nusername=night\npassword="
            + password
            + "\n[auth-parallels-vz1.example]\ncredentials=a\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void thePersonAtTheTerminalIsAsked() {
    Cli cli = Cli.on(uri("vz1.example:64100")).answers("night", SECRET);
    assertThat(cli.run("list", "--name").ok().lines()).contains("web");
    assertThat(cli.asked()).isEqualTo(2);
    assertThat(StandIn.of(library).ask("remote-port")).isEqualTo(64_100);
  }

  @Test
  void theFileOfCredentialsIsTaken() throws IOException {
    Cli cli = Cli.on(uri("vz1.example") + "&authfile=" + file(SECRET));
    assertThat(cli.run("list", "--name").ok().lines()).contains("web");
  }

  @Test
  void aFileThatAllUsersMayReadIsWarnedOf() throws IOException {
    Path file = file(SECRET);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Cli.Result result = Cli.on(uri("vz1.example") + "&authfile=" + file).run("list", "--name");
    assertThat(result.lines()).contains("web");
    assertThat(result.err()).contains(file.toString(), "chmod 600").doesNotContain(SECRET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parallels://vz1.example/system?sdk=simulated | simulates no server on a host",
        "parallels://vz1.example/sytem | '/sytem'",
        "parallels://vz1.example | 'vz1.example'",
        "parallels://vz1.example/system?sdk.libary=/x | 'sdk.libary'",
        "parallels://vz1.example/system?sdk=simulatd | 'simulatd'",
        "parallels://vz1.example/system?sdk.hung-calls=0 | '0'",
        "parallels+ssh://vz1.example/system | 'ssh'",
        "paralels://vz1.example/system | 'paralels'",
        "test://vz1.example/default | 'vz1.example'",
        "qemu://vz1.example/attach | 'vz1.example'"
      })
  void nobodyIsAskedForAPasswordWhereTheUriIsRefusedAnyway(String uri, String said) {
    Cli cli = Cli.on(uri).answers("night", SECRET);
    cli.run("list").refused(1, said);
    assertThat(cli.asked()).isZero();
  }

  @Test
  void nobodyIsAskedForAPasswordWhereTheLibraryIsMissing() throws IOException {
    Cli missing = Cli.on("parallels://vz1.example/system?sdk.library=/no/such").answers("a", "b");
    missing.run("list").refused(1, "/no/such", "sdk.library", "sdk=simulated");
    assertThat(missing.asked()).isZero();
    Path file = Files.writeString(folder.resolve("libprl_sdk.so"), "no library at all");
    Cli useless = Cli.on("parallels://vz1.example/system?sdk.library=" + file).answers("a", "b");
    useless.run("list").refused(1, file.toString());
    assertThat(useless.asked()).isZero();
  }

  @Test
  void withoutAnAnswerTheErrorSaysWhereCredentialsGo() {
    Cli.on(uri("vz1.example"))
        .run("list")
        .refused(1, "vz1.example", "authfile", "[auth-parallels-vz1.example]");
  }

  @Test
  void aWrongPasswordIsOneLineThatHasNoneOfIt() throws IOException {
    Cli.Result result =
        Cli.on(uri("vz1.example") + "&authfile=" + file("wrong")).run("list", "--json");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .contains("AUTH_FAILED", "vz1.example", "PRL_ERR_AUTHENTICATION_FAILED")
        .doesNotContain("wrong", "night");
  }

  @Test
  void anUnknownHostIsNamed() {
    Cli.on(uri("nowhere.invalid"))
        .answers("night", SECRET)
        .run("list")
        .refused(1, "nowhere.invalid", "PRL_ERR_CANT_RESOLVE_HOSTNAME");
  }

  @Test
  void debugShowsTheHostAndNeitherUserNorPassword() {
    Cli cli = Cli.on(uri("vz1.example")).answers("night", SECRET);
    Cli.Result result = cli.run("list", "--debug");
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("vz1.example").doesNotContain("night", SECRET);
  }

  /** At a terminal of its own, on which the answers are typed. */
  private Process atATerminal(String commands) throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "NOT RUN: no script");
    String list =
        String.join(
            " ",
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "-c",
                "'" + uri("vz1.example") + "'",
                "list --name"));
    Path file = Files.writeString(folder.resolve("commands"), commands.replace("LIST", list));
    String line = "env --default-signal=INT bash " + file;
    return new ProcessBuilder("script", "-qec", line, "/dev/null")
        .redirectErrorStream(true)
        .start();
  }

  @Test
  void aRealTerminalDoesNotEchoThePassword() throws Exception {
    Process process = atATerminal("LIST | cat");
    StringBuilder seen = new StringBuilder();
    try (OutputStream in = process.getOutputStream()) {
      answer(process, seen, "username for vz1.example: ", in, "night\n");
      answer(process, seen, "night's password for vz1.example: ", in, SECRET + "\n");
      seen.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(seen.toString()).contains("web").doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void controlCAtAQuestionEndsQuietlyAndTheTerminalEchoesAgain(boolean hidden) throws Exception {
    Process process =
        atATerminal(
            "trap : INT\nstty -g\nLIST\ncode=$?\necho\necho code=$code\nstty -g\nstty -a\n");
    StringBuilder seen = new StringBuilder();
    try (OutputStream in = process.getOutputStream()) {
      if (hidden) {
        answer(process, seen, "username for vz1.example: ", in, "night\n");
        answer(process, seen, "night's password for vz1.example: ", in, "cor\u0003");
      } else {
        answer(process, seen, "username for vz1.example: ", in, "ni\u0003");
      }
      seen.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> lines = seen.toString().lines().toList();
    int end = lines.indexOf("code=130");
    assertThat(end).as(seen.toString()).isGreaterThan(1);
    // What was typed is not seen where it is hidden; the interrupt itself may be.
    assertThat(lines.get(end - 1)).matches(".*vz1.example: " + (hidden ? "" : "(ni)?(\\^C)?"));
    assertThat(lines.get(end + 1)).as("all settings").isEqualTo(lines.get(0)).contains(":");
    assertThat(String.join(" ", lines.subList(end, lines.size())))
        .contains(" echo ")
        .doesNotContain(" -echo ");
  }

  private static void answer(
      Process process, StringBuilder seen, String question, OutputStream in, String answer)
      throws IOException {
    while (!seen.toString().endsWith(question)) {
      int next = process.getInputStream().read();
      assertThat(next).as("the end, after: " + seen).isNotNegative();
      seen.append((char) next);
    }
    in.write(answer.getBytes(StandardCharsets.UTF_8));
    in.flush();
  }
}
