package org.polyvisor.cli.internal.command;

import org.polyvisor.Connection;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.SettingLayer;
import picocli.CommandLine.Command;

@Command(name = "uri", description = "Shows where it connects to.")
final class UriCommand extends Subcommand {
  UriCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    String uri = shown(session().connection());
    session().show(() -> new Fields().put("uri", uri), () -> uri);
  }

  /** A URI with a secret in it is shown without its parameters. */
  private static String shown(Connection connection) {
    boolean secret =
        connection.settings().stream()
            .anyMatch(s -> s.setting().isSecret() && s.origin().layer() == SettingLayer.URI);
    return secret ? connection.uri().withoutQuery() : connection.uri().text();
  }
}
