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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    "polyvisor conform --requ,--requirement",
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
    "polyvisor conform --requ,--requirement",
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
    "polyvisor conform --requ,*--requirement*",
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

  /**
   * The program itself, as the shells find it on the path; and a hypervisor's URI by a name. The
   * scripts give it a second, which a machine that does much else may need to start it.
   */
  private void installed() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String script =
        """
        #!/bin/sh
        export POLYVISOR_URI_ALIAS_HERE=test:///default XDG_CONFIG_HOME=/nowhere
        for word; do shift; [ "$word" != 1s ] || word=1m; set -- "$@" "$word"; done
        exec %s -XX:TieredStopAtLevel=1 -cp '%s' org.polyvisor.cli.Main "$@"
        """
            .formatted(java, System.getProperty("java.class.path"));
    Path program = Files.writeString(folder.resolve("polyvisor"), script);
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private String path() {
    return "PATH=" + folder + ":$PATH";
  }

  /** A domain that is called as one that types would have to quote. */
  private String host() throws IOException {
    return "test://"
        + Files.writeString(
            folder.resolve("host.xml"),
            """
            <node><domain type='test'><name>alpha one</name><memory>1024</memory>
            <os><type>hvm</type></os></domain><domain type='test'><name>beta</name>
            <memory>1024</memory><os><type>hvm</type></os></domain></node>
            """);
  }

  /** What is there, in each shell: the words before, what is to be offered, what is not. */
  private static final String OFFERED =
      """
      polyvisor -c test:///default dominfo t | test | list
      polyvisor -c HOST dominfo be           | beta | alpha
      polyvisor -c HOST start --paused al    | alpha\\ one | beta
      polyvisor --connect=HOST domstate b    | beta | alpha
      polyvisor dominfo -c HOST b            | beta | alpha
      polyvisor -cHOST domstate b            | beta | alpha
      polyvisor -c test:///default net-info d | default | test
      polyvisor -c test:///default pool-info d | default-pool | test
      polyvisor -c he                        | here | list
      polyvisor config --explain call.dea    | call.deadline | pool
      polyvisor help domblkl                 | domblklist | dominfo
      polyvisor conform he                   | here | list
      """;

  static Stream<Arguments> offered() {
    return OFFERED.lines().map(line -> Arguments.of((Object[]) line.split(" *\\| *")));
  }

  /** Readline's own words: URIs are broken at each colon. */
  private String inBash(Path script, String line) throws Exception {
    String words = String.join("' '", line.replaceAll("([:=]+)", " $1 ").split(" +"));
    return run(
        "bash",
        "-c",
        "%s; source %s; COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=('%s');"
                .formatted(path(), script, line, words)
            + " COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _polyvisor_offered;"
            + " printf '%s\\n' \"${COMPREPLY[@]}\"");
  }

  @ParameterizedTest
  @MethodSource("offered")
  void bashOffersWhatIsThere(String line, String wanted, String other) throws Exception {
    needs("bash");
    installed();
    Path script = written("completion", "bash");
    assertThat(inBash(script, line.replace("HOST", host())).lines()).containsExactly(wanted);
  }

  @Test
  void bashReplacesOfAUriWhatFollowsItsLastColon() throws Exception {
    needs("bash");
    installed();
    Path script = written("completion", "bash");
    assertThat(inBash(script, "polyvisor -c test:///d")).isEqualTo("///default\n");
    assertThat(inBash(script, "polyvisor -c parallels:///system?sdk=s")).isEqualTo("simulated\n");
  }

  @ParameterizedTest
  @MethodSource("offered")
  void fishOffersWhatIsThere(String line, String wanted, String other) throws Exception {
    needs("fish");
    installed();
    Path script = written("completion", "fish");
    String words = line.replace("HOST", host());
    String set = "set PATH " + folder + " $PATH; ";
    assertThat(run("fish", "-N", "-c", set + "source " + script + "; complete -C '" + words + "'"))
        .contains(wanted.replace("\\", ""))
        .doesNotContain(other);
  }

  @ParameterizedTest
  @MethodSource("offered")
  void zshOffersWhatIsThere(String line, String wanted, String other) throws Exception {
    needs("zsh");
    installed();
    Path script = written("completion", "zsh");
    String words = line.replace("HOST", host());
    Path user =
        Files.writeString(
            folder.resolve("user.zsh"),
            """
            zmodload zsh/zpty
            %s
            zpty z "TERM=dumb zsh -f -i"
            zpty -w z "autoload -U compinit; compinit -u -D; source %s; PS1=ready: ; print on''ce"
            zpty -r -m z all '*once*ready:*' || exit 1
            zpty -n -w z $'%s\t'
            zpty -r -m z all '*%s*' && print found
            zpty -d z
            """
                .formatted(path(), script, words, wanted.replace("\\", "*")));
    assertThat(run("zsh", "-f", user.toString())).contains("found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nope:///x", "test:///nowhere", "fixture:///?gone=true", "qemu:///system", "::"})
  void nothingIsOfferedWhereNothingCanBeAsked(String uri) {
    assertThat(Cli.on(uri).run("completion", "--words", "domains").ok().out()).isEmpty();
    assertThat(Cli.on(uri).run("completion", "--words", "pools").ok().out()).isEmpty();
    assertThat(Cli.on(uri).run("completion", "--words", "whatever").ok().out()).isEmpty();
  }

  @Test
  void aHypervisorThatDoesNotAnswerIsWaitedForUntilTheDeadline() {
    Cli.Result result =
        Cli.on("fixture:///?mute=true").run("completion", "--words=domains", "--deadline=100ms");
    assertThat(result.ok().out()).isEmpty();
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
