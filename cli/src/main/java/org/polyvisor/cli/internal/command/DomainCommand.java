package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Parameters;

/** A command about one domain. */
abstract class DomainCommand extends Subcommand {
  @Parameters(index = "0", paramLabel = "DOMAIN", description = "Id, UUID or name.")
  private String domain = "";

  DomainCommand(Session session) {
    super(session);
  }

  /** Does it to the domain that was named. */
  abstract void run(Domain found);

  /** Whether an id may name it: not where only one that is inactive is meant, which has none. */
  boolean takesId() {
    return true;
  }

  @Override
  final void run() {
    run(takesId() ? session().domain(domain) : session().domainWithoutId(domain));
  }
}
