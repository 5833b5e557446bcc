package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what of a command line was not understood, and what would be. */
final class Misunderstanding {
  private Misunderstanding() {}

  static String explain(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    String help = "see '" + command.getCommandSpec().qualifiedName() + " --help'";
    return Printable.joined(what(problem, command), help);
  }

  private static String what(ParameterException problem, CommandLine command) {
    if (!(problem instanceof UnmatchedArgumentException)) {
      return lowered(String.valueOf(problem.getMessage()));
    }
    List<String> unmatched = ((UnmatchedArgumentException) problem).getUnmatched();
    String first = unmatched.get(0);
    if (first.startsWith("-")) {
      return "unknown option '" + first + "'" + Nearest.hint(first, options(command));
    }
    return command.getParent() == null
        ? "unknown command '" + first + "'" + Nearest.hint(first, Commands.names())
        : "unexpected argument '" + first + "'";
  }

  private static List<String> options(CommandLine command) {
    List<String> names = new ArrayList<>();
    command.getCommandSpec().options().forEach(o -> names.addAll(List.of(o.names())));
    return names;
  }

  private static String lowered(String message) {
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
