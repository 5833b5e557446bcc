package org.polyvisor.cli.internal.command;

import org.polyvisor.Network;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.ResourceViews;
import picocli.CommandLine.Parameters;

/** A command about one network. */
abstract class NetworkCommand extends Subcommand {
  @Parameters(index = "0", paramLabel = "NETWORK", description = "UUID or name.")
  private String given = "";

  NetworkCommand(Session session) {
    super(session);
  }

  /** Does it to the network that was named. */
  abstract void run(Network found);

  /** The one that was named. */
  Network find(String text) {
    return session().network(text);
  }

  @Override
  final void run() {
    run(find(given));
  }

  /** Says that something was done. */
  final void done(Network found, String done) {
    session()
        .done(
            () -> ResourceViews.identity(found.ref()).put("done", done),
            Printable.of(found.name()) + ": " + done);
  }
}
