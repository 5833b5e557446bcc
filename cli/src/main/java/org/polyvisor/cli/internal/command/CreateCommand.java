package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.LifecycleFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "create",
    description = "Creates a transient domain and starts it; it is gone when it stops.")
final class CreateCommand extends Subcommand {
  @Parameters(paramLabel = "FILE", description = "The XML; - for standard input.")
  private String file = "";

  @Option(names = "--paused", description = "Leave its CPUs stopped.")
  private boolean paused;

  @Option(names = "--validate", description = "Check the XML against the schema first.")
  private boolean validate;

  CreateCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    String xml = DefinitionFile.read(session().console(), file);
    LifecycleFlag[] flags =
        Flags.of()
            .with(paused, LifecycleFlag.PAUSED)
            .with(validate, LifecycleFlag.VALIDATE)
            .array();
    Domain created = session().connection().create(xml, flags);
    session().done(() -> Views.domain(created.ref()), Printable.of(created.name()) + ": created");
  }
}
