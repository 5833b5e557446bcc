package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Starts the domain that a file holds, as it was saved.")
final class RestoreCommand extends Subcommand {
  @Parameters(paramLabel = "FILE", description = "Where, on the hypervisor's host.")
  private String file = "";

  @Mixin private final SavingOptions saving = new SavingOptions();

  RestoreCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    Domain domain = session().connection().restore(HostFile.absolute(file), saving.array());
    session()
        .done(
            () -> Views.domain(domain.ref()).put("done", "restored"),
            Printable.of(domain.name()) + ": restored");
  }
}
