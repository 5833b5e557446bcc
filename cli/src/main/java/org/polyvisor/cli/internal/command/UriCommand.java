package org.polyvisor.cli.internal.command;

import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;

@Command(name = "uri", description = "Shows where it connects to.")
final class UriCommand extends Subcommand {
  UriCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    String uri = session().uri();
    session().show(() -> new Fields().put("uri", uri), () -> Printable.of(uri));
  }
}
