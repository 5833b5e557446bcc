package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "domrename", description = "Gives an inactive domain another name.")
final class DomRenameCommand extends DomainCommand {
  @Parameters(index = "1", paramLabel = "NAME", description = "The new name.")
  private String name = "";

  DomRenameCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    Domain renamed = found.rename(name);
    session()
        .done(
            () -> Views.domain(renamed.ref()).put("done", "renamed"),
            Printable.of(found.name()) + ": renamed to " + Printable.of(renamed.name()));
  }
}
