package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Table;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "domblkinfo", description = "Shows how large a block device of a domain is.")
final class DomBlkInfoCommand extends DomainCommand {
  @Parameters(index = "1", arity = "0..1", paramLabel = "DEVICE", description = "A target, as vda.")
  private @Nullable String given;

  @Option(names = "--device", paramLabel = "DEVICE", description = "The same.")
  private @Nullable String named;

  @Option(names = "--human", description = "With units.")
  private boolean human;

  @Option(names = "--all", description = "All that have a medium.")
  private boolean all;

  DomBlkInfoCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    String device = named == null ? given : named;
    if (all == (device != null)) {
      throw new FailedException("either a device is named, or --all");
    }
    if (device == null) {
      all(found);
      return;
    }
    BlockInfo info = found.blockInfo(device);
    session().show(() -> fields(found, device, info), () -> lines(info));
  }

  private static Fields fields(Domain domain, String device, BlockInfo info) {
    return Views.domain(domain.ref())
        .put("device", device)
        .put("capacityBytes", info.capacityBytes())
        .put("allocationBytes", info.allocationBytes())
        .put("physicalBytes", info.physicalBytes());
  }

  private String lines(BlockInfo info) {
    return line("Capacity:", info.capacityBytes())
        + "\n"
        + line("Allocation:", info.allocationBytes())
        + "\n"
        + line("Physical:", info.physicalBytes());
  }

  private String line(String label, OptionalLong bytes) {
    return String.format("%-15s %s", label, text(bytes));
  }

  private String text(OptionalLong bytes) {
    if (bytes.isEmpty()) {
      return "-";
    }
    return human ? Sizes.text(bytes.getAsLong()) : String.valueOf(bytes.getAsLong());
  }

  private void all(Domain found) {
    List<Fields> json = new ArrayList<>();
    Table table = new Table("Target", "Capacity", "Allocation", "Physical");
    for (BlockDevice device : found.blockDevices()) {
      if (device.source().isEmpty()) {
        table.row(device.target(), "-", "-", "-");
        continue;
      }
      BlockInfo info = found.blockInfo(device.target());
      json.add(fields(found, device.target(), info));
      table.row(
          device.target(),
          text(info.capacityBytes()),
          text(info.allocationBytes()),
          text(info.physicalBytes()));
    }
    if (session().options().json()) {
      session().show(() -> json, () -> "");
    } else {
      table.print(session().out(), !session().options().quiet(), session().styled());
    }
  }
}
