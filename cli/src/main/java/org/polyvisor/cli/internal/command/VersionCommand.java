package org.polyvisor.cli.internal.command;

import java.util.Optional;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.HostInfo;
import picocli.CommandLine.Command;

@Command(
    name = "version",
    description = "Shows the version; with -c, that of the hypervisor there, too.")
final class VersionCommand extends Subcommand {
  VersionCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    Optional<HostInfo> host = session().options().uri().map(any -> session().connection().host());
    session().show(() -> json(host), () -> text(host));
  }

  private static Fields json(Optional<HostInfo> host) {
    return new Fields()
        .put("version", Version.number())
        .put("java", Runtime.version())
        .put("hypervisor", host.map(HostInfo::hypervisor))
        .put("hypervisorVersion", host.flatMap(HostInfo::hypervisorVersion));
  }

  private static String text(Optional<HostInfo> host) {
    return Version.line()
        + "\nJava "
        + Runtime.version()
        + host.map(VersionCommand::text).orElse("").stripTrailing();
  }

  private static String text(HostInfo host) {
    return "\n" + Printable.oneLine(host.hypervisor() + " " + host.hypervisorVersion().orElse(""));
  }
}
