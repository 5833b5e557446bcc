package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.ChangeScope;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that changes a device of a domain. */
abstract class DeviceCommand extends ChangeCommand {
  @Parameters(index = "1", paramLabel = "FILE", description = "The device's XML; - for stdin.")
  private String file = "";

  @Mixin private final ScopeOptions scopes = new ScopeOptions();

  @Option(names = "--persistent", description = "Of the definition; and of the domain if it runs.")
  private boolean persistent;

  DeviceCommand(Session session, String done) {
    super(session, done);
  }

  /** Does it. */
  abstract void change(Domain domain, String xml, ChangeScope... wanted);

  @Override
  final void change(Domain domain) {
    String xml = DefinitionFile.read(session().console(), file);
    change(domain, xml, persistent ? persistent(domain) : scopes.liveByDefault());
  }

  private ChangeScope[] persistent(Domain domain) {
    if (scopes.any()) {
      throw new FailedException("--persistent excludes --live, --config and --current");
    }
    return domain.info().active()
        ? new ChangeScope[] {ChangeScope.LIVE, ChangeScope.CONFIG}
        : new ChangeScope[] {ChangeScope.CONFIG};
  }
}
