package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import picocli.CommandLine.Command;

@Command(
    name = "managedsave-remove",
    description = "Throws a domain's managed save away, so that its next start boots.")
final class ManagedSaveRemoveCommand extends DomainCommand {
  ManagedSaveRemoveCommand(Session session) {
    super(session);
  }

  /** As with virsh it is no failure if there is none. */
  @Override
  void run(Domain found) {
    boolean there = found.info().managedSave().orElse(true);
    if (there) {
      found.removeManagedSave();
    }
    String done = there ? "managed save removed" : "has no managed save";
    session()
        .done(
            () -> Views.domain(found.ref()).put("done", done),
            Printable.of(found.name()) + ": " + done);
  }
}
