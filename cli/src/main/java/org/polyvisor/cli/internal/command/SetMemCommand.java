package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "setmem", description = "Sets the memory that a domain uses.")
final class SetMemCommand extends ChangeCommand {
  @Parameters(index = "1", paramLabel = "SIZE", description = "In KiB, or with a unit, as 512M.")
  private String size = "";

  @Mixin private final ScopeOptions scopes = new ScopeOptions();

  SetMemCommand(Session session) {
    super(session, "memory set");
  }

  @Override
  void change(Domain domain) {
    domain.setMemory(Sizes.kib(size), scopes.liveByDefault());
  }
}
