package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import picocli.CommandLine.Command;

@Command(name = "snapshot-dumpxml", description = "Shows the XML of a snapshot.")
final class SnapshotDumpXmlCommand extends SnapshotCommand {
  SnapshotDumpXmlCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found, String snapshot) {
    String xml = found.snapshots().xml(snapshot);
    session()
        .show(
            () -> Views.domain(found.ref()).put("snapshot", snapshot).put("xml", xml),
            () -> Printable.xml(xml.stripTrailing()));
  }
}
