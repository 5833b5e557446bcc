package org.polyvisor.cli.internal.command;

import java.util.List;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Table;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.BlockDevice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "domblklist",
    description = "Lists the block devices of a domain: live ones while it runs.")
final class DomBlkListCommand extends DomainCommand {
  @Option(names = "--details", description = "With type and device.")
  private boolean details;

  DomBlkListCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    List<BlockDevice> devices = found.blockDevices();
    if (session().options().json()) {
      session().show(() -> devices.stream().map(Views::device).toList(), () -> "");
      return;
    }
    Table table =
        details ? new Table("Type", "Device", "Target", "Source") : new Table("Target", "Source");
    devices.forEach(device -> row(table, device));
    table.print(session().out(), !session().options().quiet(), session().styled());
  }

  private void row(Table table, BlockDevice device) {
    String source = device.source().orElse("-");
    if (details) {
      table.row(device.type().orElse("-"), device.device(), device.target(), source);
    } else {
      table.row(device.target(), source);
    }
  }
}
