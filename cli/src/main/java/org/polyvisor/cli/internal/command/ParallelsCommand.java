package org.polyvisor.cli.internal.command;

import java.util.Map;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "parallels", description = "What concerns the Parallels SDK: parallels doctor.")
final class ParallelsCommand extends Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  ParallelsCommand(Session session) {
    super(session);
  }

  @Override
  Map<String, Object> nested() {
    return Map.of("doctor", new DoctorCommand(session()));
  }

  @Override
  void run() {
    throw new ParameterException(spec.commandLine(), "say what: parallels doctor");
  }
}
