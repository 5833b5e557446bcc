package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.SnapshotInfo;
import picocli.CommandLine.Command;

@Command(name = "snapshot-info", description = "Shows what is known of a snapshot.")
final class SnapshotInfoCommand extends SnapshotCommand {
  SnapshotInfoCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found, String name) {
    SnapshotInfo snapshot = find(found, name);
    session().show(() -> SnapshotText.fields(snapshot), () -> lines(found, snapshot));
  }

  private static String lines(Domain domain, SnapshotInfo snapshot) {
    return String.join(
        "\n",
        line("Name:", snapshot.name()),
        line("Domain:", domain.name()),
        line("Current:", snapshot.current() ? "yes" : "no"),
        line("State:", SnapshotText.state(snapshot)),
        line("Parent:", snapshot.parent().orElse("-")));
  }

  private static String line(String label, String value) {
    return String.format("%-15s %s", label, Printable.of(value));
  }
}
