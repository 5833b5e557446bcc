package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;

@Command(name = "snapshot-parent", description = "Shows what a snapshot is a child of.")
final class SnapshotParentCommand extends SnapshotCommand {
  SnapshotParentCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found, String name) {
    String parent =
        find(found, name)
            .parent()
            .orElseThrow(() -> none(found, "snapshot '" + name + "' has no parent"));
    session().show(() -> new Fields().put("parent", parent), () -> Printable.of(parent));
  }
}
