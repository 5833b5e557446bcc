package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "managedsave",
    description = "Saves a domain, and stops it; its next start goes on from there.")
final class ManagedSaveCommand extends ChangeCommand {
  @Mixin private final SavingOptions saving = new SavingOptions();

  ManagedSaveCommand(Session session) {
    super(session, "saved");
  }

  @Override
  void change(Domain domain) {
    domain.managedSave(saving.array());
  }
}
