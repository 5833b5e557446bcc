package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.model.ChangeScope;
import picocli.CommandLine.Option;

/** Which of a domain's two definitions is meant. */
final class ScopeOptions {
  @Option(names = "--live", description = "Of the running domain.")
  private boolean live;

  @Option(names = "--config", description = "Of the definition, from the next start on.")
  private boolean config;

  @Option(
      names = "--current",
      description = "Of the running domain, or the definition of one that is off: the default.")
  private boolean current;

  /** Whether one was named. */
  boolean any() {
    return live || config || current;
  }

  ChangeScope[] array() {
    if (current && (live || config)) {
      throw new FailedException("--current excludes --live and --config");
    }
    return lenient();
  }

  /** The same for a command that without options is about the running domain alone. */
  ChangeScope[] liveByDefault() {
    return any() ? array() : new ChangeScope[] {ChangeScope.LIVE};
  }

  /** The same for a text that is read: as with virsh, of the definition where both are named. */
  ChangeScope[] toRead() {
    ChangeScope[] named = array();
    return config ? new ChangeScope[] {ChangeScope.CONFIG} : named;
  }

  /** The same for a command whose --current once meant something else. */
  ChangeScope[] lenient() {
    List<ChangeScope> scopes = new ArrayList<>();
    if (live) {
      scopes.add(ChangeScope.LIVE);
    }
    if (config) {
      scopes.add(ChangeScope.CONFIG);
    }
    return scopes.toArray(ChangeScope[]::new);
  }
}
