package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.cli.internal.command.Program;
import org.polyvisor.cli.internal.io.Console;
import org.polyvisor.cli.internal.io.Out;

/** Runs command lines in this process. */
final class Cli {
  private final List<String> always;
  private boolean terminal;
  private String input = "";
  private Answers answers = Answers.NONE;
  private Map<String, String> environment = Map.of();

  private Cli(List<String> always) {
    this.always = always;
  }

  static Cli on(String uri) {
    return new Cli(List.of("-c", uri));
  }

  static Cli plain() {
    return new Cli(List.of());
  }

  /** The commands that help tells of. */
  static List<String> commands() {
    String help = plain().run("--help").ok().out();
    return help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"))
        .lines()
        .filter(line -> line.matches("  [a-z][a-z-]+( .*)?"))
        .map(line -> line.strip().split(" ")[0])
        .toList();
  }

  Cli terminal() {
    terminal = true;
    return this;
  }

  Cli environment(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  Cli input(String text) {
    input = text;
    return this;
  }

  Cli answers(String name, String password) {
    answers = new Answers(Optional.of(name), Optional.of(password));
    return this;
  }

  /** How often somebody was asked. */
  int asked() {
    return answers.asked().get();
  }

  Result run(String... arguments) {
    List<String> all = new ArrayList<>(always);
    all.addAll(Arrays.asList(arguments));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new Out(out),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            () -> terminal,
            answers);
    int code = Program.run(console, all.toArray(String[]::new));
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What came of it. */
  record Result(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }

    Result ok() {
      assertThat(err).isEmpty();
      assertThat(code).isZero();
      return this;
    }

    /** One line on stderr that says these words, nothing on stdout. */
    Result refused(int expected, String... words) {
      assertThat(code).as(err).isEqualTo(expected);
      assertThat(out).isEmpty();
      return complains(words);
    }

    Result complains(String... words) {
      assertThat(err.lines()).as(err).hasSize(1);
      assertThat(err).startsWith("error: ").doesNotContain("Exception", "\tat ");
      assertThat(List.of(words)).allSatisfy(word -> assertThat(err).contains(word));
      return this;
    }

    Object json() {
      return JsonTree.of(out);
    }
  }
}
