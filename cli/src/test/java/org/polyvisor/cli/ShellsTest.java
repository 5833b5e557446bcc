package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion scripts in the shells that they are for, and the page in man. */
class ShellsTest {
  @TempDir Path folder;

  private static void needs(String program) {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    Assumptions.assumeTrue(there, "NOT RUN: needs " + program);
  }

  private Path written(String... line) throws IOException {
    return Files.writeString(folder.resolve("script"), Cli.plain().run(line).ok().out());
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    String text = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(ended).as(text).isTrue();
    return text;
  }

  @ParameterizedTest
  @CsvSource({
    "polyvisor domblk,domblklist domblkstat",
    "polyvisor list --na,--name",
    "polyvisor list --dea,--deadline",
    "polyvisor completion z,zsh"
  })
  void bashCompletes(String line, String expected) throws Exception {
    needs("bash");
    Path script = written("completion", "bash");
    String words = String.join(" ", line.split(" "));
    assertThat(
            run(
                "bash",
                "-c",
                "source "
                    + script
                    + "; COMP_WORDS=("
                    + words
                    + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='"
                    + line
                    + "'; COMP_POINT=${#COMP_LINE}; _complete_polyvisor;"
                    + " printf '%s\\n' \"${COMPREPLY[@]}\""))
        .contains(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "polyvisor domblk,domblkinfo domblklist domblkstat",
    "polyvisor -c test:///default domblkl,domblklist",
    "polyvisor list --na,--name",
    "polyvisor list --dea,--deadline",
    "polyvisor completion z,zsh"
  })
  void fishCompletes(String line, String expected) throws Exception {
    needs("fish");
    Path script = written("completion", "fish");
    String offered = run("fish", "-N", "-c", "source " + script + "; complete -C '" + line + "'");
    assertThat(offered).contains(expected.split(" "));
    assertThat(offered.lines()).hasSize(expected.split(" ").length);
  }

  /** zsh completes only for somebody at a terminal, so that it is given one. */
  @ParameterizedTest
  @CsvSource({
    "polyvisor domblk,*domblklist*domblkstat*",
    "polyvisor -c test:///default domblkl,*domblklist*",
    "polyvisor list --na,*--name*",
    "polyvisor list --dea,*--deadline*",
    "polyvisor completion z,*zsh*"
  })
  void zshCompletes(String line, String expected) throws Exception {
    needs("zsh");
    Path script = written("completion", "zsh");
    Path user =
        Files.writeString(
            folder.resolve("user.zsh"),
            """
            zmodload zsh/zpty
            zpty z "TERM=dumb zsh -f -i"
            zpty -w z "autoload -U compinit; compinit -u -D; source %s; PS1=ready: ; print on''ce"
            zpty -r -m z all '*once*ready:*' || exit 1
            zpty -n -w z $'%s\\t'
            zpty -r -m z all '%s' && print found
            zpty -d z
            """
                .formatted(script, line, expected));
    assertThat(run("zsh", "-f", user.toString())).contains("found");
  }

  @Test
  void manShowsThePageWithoutAWarning() throws Exception {
    needs("man");
    needs("groff");
    Path page = written("help", "--man");
    assertThat(run("groff", "-man", "-ww", "-z", page.toString())).isEmpty();
    assertThat(run("man", "-P", "cat", "-l", page.toString()))
        .contains("domblkstat", "--deadline", "EXIT STATUS", "NO_COLOR", "130");
  }

  @Test
  void anotherShellIsRefused() {
    Cli.plain().run("completion", "fihs").refused(2, "'fihs'", "fish");
  }
}
