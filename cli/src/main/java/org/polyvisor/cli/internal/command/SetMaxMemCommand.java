package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "setmaxmem", description = "Sets the most memory that a domain may use.")
final class SetMaxMemCommand extends ChangeCommand {
  @Parameters(index = "1", paramLabel = "SIZE", description = "In KiB, or with a unit, as 512M.")
  private String size = "";

  @Mixin private final ScopeOptions scopes = new ScopeOptions();

  SetMaxMemCommand(Session session) {
    super(session, "most memory set");
  }

  @Override
  void change(Domain domain) {
    domain.setMaximumMemory(Sizes.kib(size), scopes.array());
  }
}
