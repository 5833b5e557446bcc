package org.polyvisor.cli.internal.command;

import org.jspecify.annotations.Nullable;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "snapshot-create", description = "Takes a snapshot of a domain.")
final class SnapshotCreateCommand extends DomainCommand {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The snapshot's XML; - for stdin; a name is made up without one.")
  private @Nullable String given;

  @Option(names = "--xmlfile", paramLabel = "FILE", description = "The same.")
  private @Nullable String named;

  @Mixin private final SnapshotTaking taking = new SnapshotTaking();

  SnapshotCreateCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    String file = named == null ? given : named;
    String xml =
        file == null
            ? SnapshotText.xml(null, null)
            : DefinitionFile.read(session().console(), file);
    taking.take(session(), found, xml);
  }
}
