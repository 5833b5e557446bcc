package org.polyvisor.cli.internal.command;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.polyvisor.StoragePool;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.ResourceViews;
import org.polyvisor.model.StoragePoolInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "pool-info", description = "Shows what is known of a storage pool.")
final class PoolInfoCommand extends PoolCommand {
  @Option(names = "--bytes", description = "Sizes in bytes.")
  private boolean bytes;

  PoolInfoCommand(Session session) {
    super(session);
  }

  @Override
  void run(StoragePool found) {
    StoragePoolInfo info = found.info();
    session().show(() -> ResourceViews.info(info), () -> lines(info));
  }

  private String lines(StoragePoolInfo info) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(line("Name:", info.pool().name()));
    lines.add(line("UUID:", info.pool().uuid().toString()));
    lines.add(line("State:", state(info)));
    info.persistent().ifPresent(is -> lines.add(line("Persistent:", ResourceListCommand.yes(is))));
    info.autostart().ifPresent(is -> lines.add(line("Autostart:", ResourceListCommand.yes(is))));
    size(lines, "Capacity:", info.capacityBytes());
    size(lines, "Allocation:", info.allocationBytes());
    size(lines, "Available:", info.availableBytes());
    return lines.toString();
  }

  private void size(StringJoiner lines, String label, OptionalLong known) {
    known.ifPresent(
        size -> lines.add(line(label, bytes ? String.valueOf(size) : Sizes.shortText(size))));
  }

  private static String line(String label, String value) {
    return String.format("%-15s %s", label, Printable.of(value));
  }

  /** The word for it, which virsh has, too. */
  static String state(StoragePoolInfo info) {
    return info.state().name().toLowerCase(Locale.ROOT);
  }
}
