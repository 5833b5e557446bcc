package org.polyvisor.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.cli.Answers;
import org.polyvisor.cli.internal.io.Console;
import org.polyvisor.cli.internal.io.Out;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/**
 * The table says what the annotations say, and what it leads to is what picocli would make of it.
 */
class OptionTableTest {
  @Test
  void theTableIsWhatTheAnnotationsSay() {
    CommandLine program = Commands.program(session());
    List<String> lines = new ArrayList<>(options(OptionTable.PROGRAM, program.getCommandSpec()));
    for (Map.Entry<String, CommandLine> one : program.getSubcommands().entrySet()) {
      lines.addAll(command(one.getKey(), one.getValue().getCommandSpec()));
    }

    assertThat(OptionTable.TEXT).isEqualTo(String.join("\n", lines) + "\n");
  }

  private static List<String> command(String name, CommandSpec spec) {
    boolean plain = spec.requiredArgs().stream().allMatch(OptionTableTest::isText);
    plain &= spec.positionalParameters().stream().allMatch(OptionTableTest::isText);
    plain &= spec.argGroups().isEmpty() && !wantsItsSpec(spec.userObject().getClass());
    plain &= spec.mixins().isEmpty() && spec.args().stream().allMatch(one -> isOwn(one, spec));
    if (!plain) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("command " + name));
    lines.addAll(options(name, spec));
    for (PositionalParamSpec one : spec.positionalParameters()) {
      String kind = one.arity().min() == 1 ? "needed" : "optional";
      lines.add(kind + " " + name + " " + field(one));
    }
    return lines;
  }

  private static boolean isText(ArgSpec arg) {
    return arg.type() == String.class
        && arg.converters().length == 0
        && arg.arity().max() == 1
        && arg.defaultValue() == null;
  }

  /** Whether the command has a field for it, not some part of the command; or inherits it. */
  private static boolean isOwn(ArgSpec arg, CommandSpec spec) {
    return arg.inherited()
        || !(arg.userObject() instanceof Field)
        || ((Field) arg.userObject())
            .getDeclaringClass()
            .isAssignableFrom(spec.userObject().getClass());
  }

  private static boolean wantsItsSpec(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields()).anyMatch(f -> f.isAnnotationPresent(Spec.class));
  }

  private static List<String> options(String name, CommandSpec spec) {
    return spec.options().stream()
        .filter(one -> !one.inherited() || spec.parent() == null)
        .filter(one -> !one.usageHelp() && !one.versionHelp())
        .filter(one -> one.userObject() instanceof Field) // one that sets two is picocli's
        .filter(one -> isFlag(one) || isText(one))
        .map(
            one ->
                (isFlag(one) ? "flag " : "option ")
                    + name
                    + " "
                    + field(one)
                    + " "
                    + String.join(" ", one.names()))
        .toList();
  }

  private static boolean isFlag(OptionSpec option) {
    return option.type() == boolean.class && option.arity().max() == 0;
  }

  private static String field(ArgSpec arg) {
    return ((Field) arg.userObject()).getName();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "-c test:///default list --all",
        "list -c test:///default --json --inactive",
        "--connect test:///default -r list --name --uuid",
        "domstate test",
        "-q domstate 1 --reason",
        "dumpxml --inactive test --debug",
        "start test --paused"
      })
  void aPlainLineSetsWhatPicocliSets(String line) throws Exception {
    String[] arguments = line.split(" ");
    Session plain = session();
    Object ours = PlainLine.parse(plain, arguments).orElseThrow();
    Session parsed = session();
    CommandLine.ParseResult theirs = Commands.program(parsed, arguments).parseArgs(arguments);

    assertThat(fields(plain.options())).isEqualTo(fields(parsed.options()));
    assertThat(fields(ours)).isEqualTo(fields(theirs.subcommand().commandSpec().userObject()));
  }

  private static Map<String, String> fields(Object of) {
    return Stream.<Class<?>>iterate(of.getClass(), Class::getSuperclass)
        .takeWhile(type -> type != Object.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> field.getType() == boolean.class || field.getType() == String.class)
        .collect(Collectors.toMap(Field::getName, field -> value(field, of)));
  }

  private static String value(Field field, Object of) {
    try {
      field.setAccessible(true);
      return String.valueOf(field.get(of));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--help",
        "list --help",
        "-V",
        "help list",
        "lst",
        "list extra",
        "list --all --all",
        "list --al",
        "-ctest:///default list",
        "--connect=test:///default list",
        "list -c",
        "-c -r list",
        "domstate",
        "domstate a b",
        "--deadline 5s list",
        "list --",
        "domblkstat test"
      })
  void whateverIsNotPlainIsLeftToPicocliWithNothingSet(String line) {
    Session session = session();
    Map<String, String> before = fields(session.options());

    assertThat(PlainLine.parse(session, line.split(" "))).isEmpty();
    assertThat(fields(session.options())).isEqualTo(before);
  }

  private static Session session() {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Session(
        new Console(
            InputStream.nullInputStream(),
            new Out(nowhere),
            nowhere,
            Map.of(),
            () -> false,
            () -> false,
            Answers.NONE));
  }
}
