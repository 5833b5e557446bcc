package org.polyvisor.cli.internal.command;

import java.util.StringJoiner;
import org.polyvisor.Network;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.ResourceViews;
import org.polyvisor.model.NetworkInfo;
import picocli.CommandLine.Command;

@Command(name = "net-info", description = "Shows what is known of a network.")
final class NetInfoCommand extends NetworkCommand {
  NetInfoCommand(Session session) {
    super(session);
  }

  @Override
  void run(Network found) {
    NetworkInfo info = found.info();
    session().show(() -> ResourceViews.info(info), () -> lines(info));
  }

  private static String lines(NetworkInfo info) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(line("Name:", info.network().name()));
    lines.add(line("UUID:", info.network().uuid().toString()));
    lines.add(line("Active:", ResourceListCommand.yes(info.active())));
    info.persistent().ifPresent(is -> lines.add(line("Persistent:", ResourceListCommand.yes(is))));
    info.autostart().ifPresent(is -> lines.add(line("Autostart:", ResourceListCommand.yes(is))));
    info.bridge().ifPresent(bridge -> lines.add(line("Bridge:", bridge)));
    return lines.toString();
  }

  private static String line(String label, String value) {
    return String.format("%-15s %s", label, Printable.of(value));
  }
}
