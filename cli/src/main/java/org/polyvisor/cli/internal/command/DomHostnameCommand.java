package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import picocli.CommandLine.Command;

@Command(name = "domhostname", description = "Shows the host name that the guest's agent tells.")
final class DomHostnameCommand extends DomainCommand {
  DomHostnameCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    String name = found.hostname();
    session().show(() -> Views.domain(found.ref()).put("hostname", name), () -> Printable.of(name));
  }
}
