package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.SnapshotFlag;
import org.polyvisor.model.SnapshotInfo;
import picocli.CommandLine.Option;

/** How a snapshot is taken; says afterwards which one it was. */
final class SnapshotTaking {
  @Option(names = "--no-metadata", description = "Take it and forget it at once.")
  private boolean noMetadata;

  @Option(names = "--halt", description = "Stop the domain once it is taken.")
  private boolean halt;

  @Option(names = "--disk-only", description = "Without memory.")
  private boolean diskOnly;

  void take(Session session, Domain domain, String xml) {
    SnapshotInfo taken =
        domain
            .snapshots()
            .create(
                xml,
                SnapshotFlags.of()
                    .with(noMetadata, SnapshotFlag.NO_METADATA)
                    .with(halt, SnapshotFlag.HALT)
                    .with(diskOnly, SnapshotFlag.DISK_ONLY)
                    .array());
    session.done(
        () -> SnapshotText.fields(taken).put("domain", Views.domain(domain.ref())),
        Printable.of(domain.name()) + ": snapshot " + Printable.of(taken.name()) + " taken");
  }
}
