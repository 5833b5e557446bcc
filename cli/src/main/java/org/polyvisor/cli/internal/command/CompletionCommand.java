package org.polyvisor.cli.internal.command;

import org.polyvisor.cli.internal.session.Session;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    description = "Writes a completion script for bash: source <(polyvisor completion)")
final class CompletionCommand extends Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    session().out().raw(AutoComplete.bash("polyvisor", spec.root().commandLine()));
  }
}
