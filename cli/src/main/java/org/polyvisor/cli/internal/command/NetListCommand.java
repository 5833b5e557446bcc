package org.polyvisor.cli.internal.command;

import java.util.List;
import org.polyvisor.Network;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Table;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.ResourceViews;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.model.NetworkInfo;
import org.polyvisor.model.ResourceFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "net-list", description = "Lists networks; without options, those that are active.")
final class NetListCommand extends ResourceListCommand<Network, NetworkInfo> {
  @Option(names = "--table", description = "As a table, as without options.")
  private boolean table;

  NetListCommand(Session session) {
    super(session);
  }

  @Override
  boolean asTable() {
    return table;
  }

  @Override
  List<Network> list(ResourceFilter filter) {
    return session().connection().networks().list(filter);
  }

  @Override
  ErrorSubject ref(Network found) {
    return found.ref();
  }

  @Override
  NetworkInfo info(Network found) {
    return found.info();
  }

  @Override
  Fields json(NetworkInfo info) {
    return ResourceViews.info(info);
  }

  @Override
  Table table(List<NetworkInfo> infos) {
    Table rows = new Table("Name", "State", "Autostart", "Persistent");
    for (NetworkInfo info : infos) {
      rows.row(
          info.network().name(),
          active(info.active()),
          info.autostart().map(ResourceListCommand::yes).orElse("-"),
          info.persistent().map(ResourceListCommand::yes).orElse("-"));
    }
    return rows;
  }
}
