package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.LifecycleFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "undefine",
    description = "Removes a domain's definition; if it runs, it goes on as a transient one.")
final class UndefineCommand extends ChangeCommand {
  @Option(names = "--managed-save", description = "Together with its managed save.")
  private boolean managedSave;

  @Option(names = "--snapshots-metadata", description = "And with what is known of snapshots.")
  private boolean snapshots;

  UndefineCommand(Session session) {
    super(session, "undefined");
  }

  @Override
  void change(Domain domain) {
    domain.undefine(
        Flags.of()
            .with(managedSave, LifecycleFlag.MANAGED_SAVE)
            .with(snapshots, LifecycleFlag.SNAPSHOTS_METADATA)
            .array());
  }
}
