package org.polyvisor.cli.internal.command;

import org.polyvisor.StoragePool;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.ResourceViews;
import picocli.CommandLine.Parameters;

/** A command about one storage pool. */
abstract class PoolCommand extends Subcommand {
  @Parameters(index = "0", paramLabel = "POOL", description = "UUID or name.")
  private String given = "";

  PoolCommand(Session session) {
    super(session);
  }

  /** Does it to the storage pool that was named. */
  abstract void run(StoragePool found);

  /** The one that was named. */
  StoragePool find(String text) {
    return session().pool(text);
  }

  @Override
  final void run() {
    run(find(given));
  }

  /** Says that something was done. */
  final void done(StoragePool found, String done) {
    session()
        .done(
            () -> ResourceViews.identity(found.ref()).put("done", done),
            Printable.of(found.name()) + ": " + done);
  }
}
