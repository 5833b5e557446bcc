package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.LifecycleFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "start",
    description = "Starts an inactive domain, from its managed save if there is one.")
final class StartCommand extends ChangeCommand {
  @Option(names = "--paused", description = "Leave its CPUs stopped.")
  private boolean paused;

  @Option(names = "--force-boot", description = "Boot anew; a managed save is thrown away.")
  private boolean forceBoot;

  @Option(names = "--bypass-cache", description = "Keep a restore out of the host's file cache.")
  private boolean bypassCache;

  StartCommand(Session session) {
    super(session, "started");
  }

  @Override
  boolean takesId() {
    return false;
  }

  @Override
  void change(Domain domain) {
    domain.start(
        Flags.of()
            .with(paused, LifecycleFlag.PAUSED)
            .with(forceBoot, LifecycleFlag.FORCE_BOOT)
            .with(bypassCache, LifecycleFlag.BYPASS_CACHE)
            .array());
  }
}
