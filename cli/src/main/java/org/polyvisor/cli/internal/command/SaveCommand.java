package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "save", description = "Writes a domain's memory to a file, and stops it.")
final class SaveCommand extends ChangeCommand {
  @Parameters(index = "1", paramLabel = "FILE", description = "Where, on the hypervisor's host.")
  private String file = "";

  @Mixin private final SavingOptions saving = new SavingOptions();

  SaveCommand(Session session) {
    super(session, "saved");
  }

  @Override
  void change(Domain domain) {
    domain.save(HostFile.absolute(file), saving.array());
  }
}
