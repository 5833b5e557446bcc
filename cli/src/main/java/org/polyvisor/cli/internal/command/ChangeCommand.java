package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;

/** A command that changes a domain and says so. */
abstract class ChangeCommand extends DomainCommand {
  private final String done;

  ChangeCommand(Session session, String done) {
    super(session);
    this.done = done;
  }

  /** Changes it. */
  abstract void change(Domain domain);

  @Override
  final void run(Domain found) {
    change(found);
    session()
        .done(
            () -> Views.domain(found.ref()).put("done", done),
            Printable.of(found.name()) + ": " + done);
  }
}
