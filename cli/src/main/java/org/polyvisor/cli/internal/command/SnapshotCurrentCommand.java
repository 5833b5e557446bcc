package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.SnapshotInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "snapshot-current", description = "Shows the current snapshot of a domain.")
final class SnapshotCurrentCommand extends DomainCommand {
  @Option(names = "--name", description = "Its name, not its XML.")
  private boolean name;

  SnapshotCurrentCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    SnapshotInfo current = SnapshotCommand.current(found);
    if (name) {
      session().show(() -> SnapshotText.fields(current), () -> Printable.of(current.name()));
      return;
    }
    String xml = found.snapshots().xml(current.name());
    session().show(() -> SnapshotText.fields(current).put("xml", xml), xml::stripTrailing);
  }
}
