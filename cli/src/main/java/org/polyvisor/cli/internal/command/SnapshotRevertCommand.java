package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.SnapshotFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "snapshot-revert", description = "Makes a domain what it was.")
final class SnapshotRevertCommand extends SnapshotCommand {
  @Option(names = "--running", description = "Let it run then.")
  private boolean running;

  @Option(names = "--paused", description = "Leave it paused then.")
  private boolean paused;

  @Option(names = "--force", description = "Also where that is risky.")
  private boolean force;

  SnapshotRevertCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found, String snapshot) {
    if (running && paused) {
      throw new FailedException("--running and --paused exclude each other");
    }
    SnapshotFlag[] flags =
        SnapshotFlags.of()
            .with(running, SnapshotFlag.RUNNING)
            .with(paused, SnapshotFlag.PAUSED)
            .with(force, SnapshotFlag.FORCE)
            .array();
    found.snapshots().revert(snapshot, flags);
    done(found, snapshot, "is what the domain is again");
  }
}
