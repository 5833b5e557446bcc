package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "setvcpus", description = "Sets how many virtual CPUs a domain uses.")
final class SetVcpusCommand extends ChangeCommand {
  @Parameters(index = "1", paramLabel = "COUNT", description = "How many.")
  private int count;

  @Option(names = "--maximum", description = "Sets the most that it may use; with --config.")
  private boolean maximum;

  @Mixin private final ScopeOptions scopes = new ScopeOptions();

  SetVcpusCommand(Session session) {
    super(session, "vCPUs set");
  }

  @Override
  void change(Domain domain) {
    if (maximum) {
      domain.setMaximumVcpus(count, scopes.liveByDefault());
    } else {
      domain.setVcpus(count, scopes.liveByDefault());
    }
  }
}
