package org.polyvisor.cli.internal.command;

import org.jspecify.annotations.Nullable;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "snapshot-create-as", description = "Takes a snapshot of a domain.")
final class SnapshotCreateAsCommand extends DomainCommand {
  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Its name.")
  private @Nullable String givenName;

  @Parameters(index = "2", arity = "0..1", paramLabel = "TEXT", description = "What it is.")
  private @Nullable String givenText;

  @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
  private @Nullable String name;

  @Option(names = "--description", paramLabel = "TEXT", description = "What it is.")
  private @Nullable String text;

  @Option(names = "--print-xml", description = "Only show the XML.")
  private boolean print;

  @Mixin private final SnapshotTaking taking = new SnapshotTaking();

  SnapshotCreateAsCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    String chosen = name == null ? givenName : name;
    if (chosen != null && chosen.isEmpty()) {
      throw new FailedException("the snapshot's name is empty; without one it gets a name");
    }
    String xml = SnapshotText.xml(chosen, text == null ? givenText : text);
    if (print) {
      session().show(() -> new Fields().put("xml", xml), () -> Printable.xml(xml));
    } else {
      taking.take(session(), found, xml);
    }
  }
}
