package org.polyvisor.cli.internal.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.polyvisor.cli.internal.io.Console;
import org.polyvisor.cli.internal.io.OutputGoneException;
import org.polyvisor.cli.internal.log.Logging;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Failures;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Runs one command line. */
public final class Program {
  private Program() {}

  /** Runs it and answers the exit code. */
  public static int run(Console console, String... arguments) {
    try (Session session = new Session(console)) {
      try {
        int code =
            ConformCommand.isMeant(arguments)
                ? conform(session, arguments)
                : execute(session, arguments);
        console.out().flush();
        return code;
      } catch (OutputGoneException e) {
        return Failures.report(session, e);
      }
    }
  }

  private static int conform(Session session, String... arguments) {
    try {
      return ConformCommand.handOver(session, arguments);
    } catch (FailedException e) {
      return Failures.report(session, e);
    }
  }

  private static int execute(Session session, String... arguments) {
    Optional<Callable<Integer>> plain = PlainLine.parse(session, arguments);
    return plain.isPresent() ? call(session, plain.get()) : parse(session, arguments);
  }

  private static int call(Session session, Callable<Integer> command) {
    Logging.begin(session.options().debug(), session.console().err());
    try {
      return command.call();
    } catch (Exception e) {
      return Failures.report(session, e);
    }
  }

  private static int parse(Session session, String... arguments) {
    StringWriter help = new StringWriter();
    CommandLine program = Commands.program(session, arguments);
    program.setOut(new PrintWriter(help, true));
    Ansi ansi = isStyled(session, arguments) ? Ansi.ON : Ansi.OFF;
    program.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
    program.setExecutionStrategy(
        parsed -> {
          Logging.begin(session.options().debug(), session.console().err());
          return new CommandLine.RunLast().execute(parsed);
        });
    program.setParameterExceptionHandler(
        (problem, given) -> misunderstood(session, problem, given));
    program.setExecutionExceptionHandler(
        (thrown, command, parsed) -> Failures.report(session, thrown));
    int code = execute(session, program, arguments);
    session.out().raw(help.toString());
    return code;
  }

  private static int execute(Session session, CommandLine program, String... arguments) {
    try {
      return program.execute(NamedPlaces.placed(program, arguments));
    } catch (ParameterException e) {
      return misunderstood(session, e, arguments);
    }
  }

  /** Help is laid out while options are being read. */
  private static boolean isStyled(Session session, String... arguments) {
    return !List.of(arguments).contains("--no-color") && session.styled();
  }

  private static int misunderstood(Session session, ParameterException problem, String... given) {
    // What was to be said in JSON may stand behind what was not understood.
    boolean json = List.of(given).contains("--json");
    return Failures.misuse(session, json, Misunderstanding.explain(problem));
  }
}
