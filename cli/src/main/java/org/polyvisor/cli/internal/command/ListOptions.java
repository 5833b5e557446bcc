package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainState;
import picocli.CommandLine.Option;

/**
 * Which domains are listed: of each pair of opposites one, both or none; of the states all that are
 * named; and each of these at once.
 */
abstract class ListOptions extends Subcommand {
  @Option(names = "--all", description = "Inactive domains, too.")
  private boolean all;

  @Option(names = "--inactive", description = "Inactive domains instead.")
  private boolean inactive;

  @Option(names = "--persistent", description = "Those with a definition.")
  private boolean persistent;

  @Option(names = "--transient", description = "Those without a definition.")
  private boolean transients;

  @Option(names = "--autostart", description = "Those that are started with the host.")
  private boolean autostart;

  @Option(names = "--no-autostart", description = "Those that are not.")
  private boolean noAutostart;

  @Option(names = "--state-running", description = "Those that run.")
  private boolean running;

  @Option(names = "--state-paused", description = "Those that are paused.")
  private boolean paused;

  @Option(names = "--state-shutoff", description = "Those that are off, and so inactive ones.")
  private boolean shutOff;

  @Option(names = "--state-other", description = "Those in any other state.")
  private boolean other;

  @Option(
      names = "--with-managed-save",
      description = "Those whose next start goes on from a managed save.")
  private boolean saved;

  @Option(names = "--without-managed-save", description = "Those without one.")
  private boolean notSaved;

  @Option(names = "--with-snapshot", description = "Those with snapshots.")
  private boolean snapshots;

  @Option(names = "--without-snapshot", description = "Those without snapshots.")
  private boolean noSnapshots;

  ListOptions(Session session) {
    super(session);
  }

  /** What the hypervisor is asked for. */
  final DomainFilter filter() {
    DomainFilter filter = DomainFilter.all();
    if (!all) {
      filter = filter.active(!inactive && !shutOff);
    }
    return persistent == transients ? filter : filter.persistent(persistent);
  }

  /** Whether more must be known than who there is. */
  final boolean choosy() {
    return autostart != noAutostart || saved != notSaved || snapshots != noSnapshots || states();
  }

  private boolean states() {
    return running || paused || shutOff || other;
  }

  /** Of those that are there, by what is known of one. */
  final boolean admits(DomainInfo info) {
    return (!states() || wanted(info.state()))
        && is(autostart, noAutostart, info.autostart().orElse(false))
        && is(saved, notSaved, info.managedSave().orElse(false));
  }

  /** The same where the domain itself must be asked. */
  final boolean admits(Domain domain) {
    return snapshots == noSnapshots || snapshots != domain.snapshots().list().isEmpty();
  }

  private static boolean is(boolean with, boolean without, boolean fact) {
    return with == without || with == fact;
  }

  private boolean wanted(DomainState state) {
    if (state == DomainState.RUNNING) {
      return running;
    }
    if (state == DomainState.PAUSED) {
      return paused;
    }
    return state == DomainState.SHUTOFF ? shutOff : other;
  }
}
