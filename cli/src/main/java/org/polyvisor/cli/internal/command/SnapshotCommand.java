package org.polyvisor.cli.internal.command;

import org.jspecify.annotations.Nullable;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.SnapshotInfo;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command about one snapshot of a domain: the one that is named, or the current one. */
abstract class SnapshotCommand extends DomainCommand {
  @Parameters(index = "1", arity = "0..1", paramLabel = "SNAPSHOT", description = "Its name.")
  private @Nullable String given;

  @Option(names = "--snapshotname", paramLabel = "SNAPSHOT", description = "The same.")
  private @Nullable String named;

  @Option(names = "--current", description = "The current one.")
  private boolean current;

  SnapshotCommand(Session session) {
    super(session);
  }

  /** Does it. */
  abstract void run(Domain found, String snapshot);

  @Override
  final void run(Domain found) {
    String name = named == null ? given : named;
    if (current == (name != null)) {
      throw new FailedException("either a snapshot is named, or --current");
    }
    run(found, name == null ? current(found).name() : name);
  }

  static SnapshotInfo current(Domain domain) {
    return domain
        .snapshots()
        .current()
        .orElseThrow(() -> none(domain, "domain '" + domain.name() + "' has no current snapshot"));
  }

  static SnapshotInfo find(Domain domain, String name) {
    return domain.snapshots().list().stream()
        .filter(snapshot -> snapshot.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> none(domain, "domain '" + domain.name() + "' has no snapshot '" + name + "'"));
  }

  /** No such snapshot, whoever notices it. */
  static VirtException none(Domain domain, String why) {
    return VirtException.of(ErrorCode.NO_DOMAIN_SNAPSHOT, ErrorDomain.NONE, why)
        .about(domain.ref());
  }

  final void done(Domain domain, String snapshot, String done) {
    session()
        .done(
            () -> Views.domain(domain.ref()).put("snapshot", snapshot).put("done", done),
            Printable.of(domain.name()) + ": snapshot " + Printable.of(snapshot) + " " + done);
  }
}
