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

  @Test
  void aRealTerminalDoesNotEchoThePassword() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "NOT RUN: no script");
    String line =
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
                "list --name | cat"));
    Process process =
        new ProcessBuilder("script", "-qec", line, "/dev/null").redirectErrorStream(true).start();
    StringBuilder seen = new StringBuilder();
    try (OutputStream in = process.getOutputStream()) {
      answer(process, seen, "username for vz1.example: ", in, "night");
      answer(process, seen, "night's password for vz1.example: ", in, SECRET);
      seen.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(seen.toString()).contains("web").doesNotContain(SECRET);
  }

  private static void answer(
      Process process, StringBuilder seen, String question, OutputStream in, String answer)
      throws IOException {
    while (!seen.toString().endsWith(question)) {
      int next = process.getInputStream().read();
      assertThat(next).as("the end, after: " + seen).isNotNegative();
      seen.append((char) next);
    }
    in.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }
}
