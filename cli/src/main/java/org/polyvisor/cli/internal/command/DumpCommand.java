package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.LifecycleFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "dump",
    description = "Writes a domain's memory to a file for those who look into crashes.")
final class DumpCommand extends ChangeCommand {
  @Parameters(index = "1", paramLabel = "FILE", description = "Where, on the hypervisor's host.")
  private String file = "";

  @Option(names = "--bypass-cache", description = "Keep it out of the host's file cache.")
  private boolean bypassCache;

  DumpCommand(Session session) {
    super(session, "dumped");
  }

  @Override
  void change(Domain domain) {
    domain.coreDump(
        HostFile.absolute(file), Flags.of().with(bypassCache, LifecycleFlag.BYPASS_CACHE).array());
  }
}
