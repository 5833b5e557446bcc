package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "autostart", description = "Has a domain started with the host, or not.")
final class AutostartCommand extends DomainCommand {
  @Option(names = "--disable", description = "It is not started.")
  private boolean disable;

  AutostartCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    found.autostart(!disable);
    String done = disable ? "not started with the host" : "started with the host";
    session()
        .done(
            () -> Views.domain(found.ref()).put("autostart", !disable),
            Printable.of(found.name()) + ": " + done);
  }
}
