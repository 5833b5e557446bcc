package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.cli.internal.text.Words;
import org.polyvisor.model.DomainInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "domstate", description = "Shows the state of a domain.")
final class DomStateCommand extends DomainCommand {
  @Option(names = "--reason", description = "And why it is in that state.")
  private boolean reason;

  DomStateCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    DomainInfo info = found.info();
    session().show(() -> Views.domain(info.domain()).putAll(Views.state(info)), () -> text(info));
  }

  private String text(DomainInfo info) {
    return Words.of(info.state()) + (reason ? " (" + Words.of(info.reason()) + ")" : "");
  }
}
