package org.polyvisor.cli.internal.command;

import org.polyvisor.cli.internal.session.Session;

/** Makes the commands about networks and storage pools: one class for all until one is wanted. */
final class ResourceCommands {
  private ResourceCommands() {}

  static Subcommand make(String name, Session session) {
    return switch (name) {
      case "net-list" -> new NetListCommand(session);
      case "net-info" -> new NetInfoCommand(session);
      case "net-dumpxml" -> new NetworkCommands.DumpXml(session);
      case "net-start" -> new NetworkCommands.Start(session);
      case "net-destroy" -> new NetworkCommands.Destroy(session);
      case "net-autostart" -> new NetworkCommands.Autostart(session);
      case "net-define" -> new NetworkCommands.Define(session);
      case "net-create" -> new NetworkCommands.Create(session);
      case "net-undefine" -> new NetworkCommands.Undefine(session);
      case "net-name" -> new NetworkCommands.Name(session);
      case "net-uuid" -> new NetworkCommands.Uuid(session);
      case "pool-list" -> new PoolListCommand(session);
      case "pool-info" -> new PoolInfoCommand(session);
      case "pool-dumpxml" -> new PoolCommands.DumpXml(session);
      case "pool-start" -> new PoolCommands.Start(session);
      case "pool-destroy" -> new PoolCommands.Destroy(session);
      case "pool-autostart" -> new PoolCommands.Autostart(session);
      case "pool-define" -> new PoolCommands.Define(session);
      case "pool-create" -> new PoolCommands.Create(session);
      case "pool-undefine" -> new PoolCommands.Undefine(session);
      case "pool-name" -> new PoolCommands.Name(session);
      case "pool-uuid" -> new PoolCommands.Uuid(session);
      default -> throw new IllegalArgumentException("no command '" + name + "'");
    };
  }
}
