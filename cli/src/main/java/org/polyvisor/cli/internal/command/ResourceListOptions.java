package org.polyvisor.cli.internal.command;

import java.util.Optional;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.model.ResourceFilter;
import picocli.CommandLine.Option;

/** Which networks or storage pools are listed, and how. */
final class ResourceListOptions {
  @Option(names = "--all", description = "Inactive ones, too.")
  private boolean all;

  @Option(names = "--inactive", description = "Inactive ones instead.")
  private boolean inactive;

  @Option(names = "--persistent", description = "Those with a definition.")
  private boolean persistent;

  @Option(names = "--transient", description = "Those without a definition.")
  private boolean transients;

  @Option(names = "--autostart", description = "Those that are started with the host.")
  private boolean autostart;

  @Option(names = "--no-autostart", description = "Those that are not.")
  private boolean noAutostart;

  @Option(names = "--name", description = "Names only.")
  private boolean name;

  @Option(names = "--uuid", description = "UUIDs only.")
  private boolean uuid;

  ResourceFilter filter() {
    ResourceFilter filter = ResourceFilter.all();
    if (!all) {
      filter = filter.active(!inactive);
    }
    if (persistent != transients) {
      filter = filter.persistent(persistent);
    }
    return autostart == noAutostart ? filter : filter.autostart(autostart);
  }

  /** What is shown instead of a table; only one is possible. */
  Optional<Identity> identity(boolean table) {
    if (name && uuid || table && (name || uuid)) {
      throw new FailedException("one of --table, --name and --uuid");
    }
    if (!name && !uuid) {
      return Optional.empty();
    }
    return Optional.of(uuid ? Identity.UUID : Identity.NAME);
  }

  /** One of the two things that identify. */
  enum Identity {
    NAME,
    UUID
  }
}
