package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.SnapshotFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "snapshot-delete", description = "Deletes a snapshot of a domain.")
final class SnapshotDeleteCommand extends SnapshotCommand {
  @Option(names = "--children", description = "And all that came of it.")
  private boolean children;

  @Option(names = "--children-only", description = "All that came of it, but not itself.")
  private boolean childrenOnly;

  @Option(names = "--metadata", description = "Forget it, leaving what is stored behind.")
  private boolean metadata;

  SnapshotDeleteCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found, String snapshot) {
    if (children && childrenOnly) {
      throw new FailedException("--children and --children-only exclude each other");
    }
    SnapshotFlag[] flags =
        SnapshotFlags.of()
            .with(children, SnapshotFlag.CHILDREN)
            .with(childrenOnly, SnapshotFlag.CHILDREN_ONLY)
            .with(metadata, SnapshotFlag.METADATA_ONLY)
            .array();
    found.snapshots().delete(snapshot, flags);
    done(found, snapshot, childrenOnly ? "freed of its children" : "deleted");
  }
}
