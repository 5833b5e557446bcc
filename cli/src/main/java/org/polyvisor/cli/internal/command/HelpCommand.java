package org.polyvisor.cli.internal.command;

import org.jspecify.annotations.Nullable;
import org.polyvisor.cli.internal.manual.ManPage;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "help",
    description = {
      "Shows help, on one command if it is named.",
      "The manual: polyvisor help --man > ~/.local/share/man/man1/polyvisor.1"
    })
final class HelpCommand extends Subcommand {
  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "Which.")
  private @Nullable String command;

  @Option(names = "--man", description = "Write the manual page instead, for man.")
  private boolean man;

  @Spec private CommandSpec spec = CommandSpec.create();

  HelpCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    CommandLine program = spec.root().commandLine();
    if (man) {
      session().out().raw(ManPage.of(program, Version.number()));
      return;
    }
    CommandLine wanted = command == null ? program : program.getSubcommands().get(command);
    if (wanted == null) {
      throw new ParameterException(
          spec.commandLine(),
          "unknown command '" + command + "'" + Nearest.hint("" + command, Commands.names()));
    }
    session().out().raw(wanted.getUsageMessage(wanted.getColorScheme()));
  }
}
