package org.polyvisor.cli.internal.command;

import java.util.List;
import java.util.OptionalLong;
import org.polyvisor.StoragePool;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Table;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.ResourceViews;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.StoragePoolInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "pool-list",
    description = "Lists storage pools; without options, those that are active.")
final class PoolListCommand extends ResourceListCommand<StoragePool, StoragePoolInfo> {
  private static final List<String> TYPES =
      List.of(
          "dir",
          "disk",
          "fs",
          "gluster",
          "iscsi",
          "iscsi-direct",
          "logical",
          "mpath",
          "netfs",
          "rbd",
          "scsi",
          "sheepdog",
          "vstorage",
          "zfs");

  @Option(names = "--details", description = "With sizes.")
  private boolean details;

  @Option(names = "--type", split = ",", paramLabel = "TYPE", description = "Of these types only.")
  private List<String> types = List.of();

  PoolListCommand(Session session) {
    super(session);
  }

  @Override
  List<StoragePool> list(ResourceFilter filter) {
    for (String type : types) {
      if (!TYPES.contains(type)) {
        String known = String.join(", ", TYPES);
        throw new FailedException("--type '" + type + "': some of " + known + " are expected");
      }
    }
    return session().connection().storagePools().list(filter);
  }

  @Override
  ErrorSubject ref(StoragePool found) {
    return found.ref();
  }

  @Override
  StoragePoolInfo info(StoragePool found) {
    return found.info();
  }

  @Override
  boolean asTable() {
    return details;
  }

  @Override
  boolean choosy() {
    return !types.isEmpty();
  }

  @Override
  boolean admits(StoragePoolInfo info) {
    return types.isEmpty() || info.type().filter(types::contains).isPresent();
  }

  @Override
  Fields json(StoragePoolInfo info) {
    return ResourceViews.info(info);
  }

  @Override
  Table table(List<StoragePoolInfo> infos) {
    return details ? detailed(infos) : brief(infos);
  }

  private static Table brief(List<StoragePoolInfo> infos) {
    Table table = new Table("Name", "State", "Autostart");
    for (StoragePoolInfo info : infos) {
      table.row(info.pool().name(), active(info.active()), autostart(info));
    }
    return table;
  }

  private static Table detailed(List<StoragePoolInfo> infos) {
    Table table =
        new Table(
            "Name", "State", "Autostart", "Persistent", "Capacity", "Allocation", "Available");
    for (StoragePoolInfo info : infos) {
      table.row(
          info.pool().name(),
          PoolInfoCommand.state(info),
          autostart(info),
          info.persistent().map(ResourceListCommand::yes).orElse("-"),
          size(info.capacityBytes()),
          size(info.allocationBytes()),
          size(info.availableBytes()));
    }
    return table;
  }

  private static String autostart(StoragePoolInfo info) {
    return info.autostart().map(ResourceListCommand::yes).orElse("-");
  }

  private static String size(OptionalLong bytes) {
    return bytes.isPresent() ? Sizes.shortText(bytes.getAsLong()) : "-";
  }
}
