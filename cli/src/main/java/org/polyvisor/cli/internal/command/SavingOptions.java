package org.polyvisor.cli.internal.command;

import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.model.LifecycleFlag;
import picocli.CommandLine.Option;

/** How a domain is saved or restored. */
final class SavingOptions {
  @Option(names = "--bypass-cache", description = "Keep it out of the host's file cache.")
  private boolean bypassCache;

  @Option(names = "--running", description = "It runs when it is restored.")
  private boolean running;

  @Option(names = "--paused", description = "It is paused when it is restored.")
  private boolean paused;

  LifecycleFlag[] array() {
    if (running && paused) {
      throw new FailedException("--running and --paused exclude each other");
    }
    return Flags.of()
        .with(bypassCache, LifecycleFlag.BYPASS_CACHE)
        .with(running, LifecycleFlag.RUNNING)
        .with(paused, LifecycleFlag.PAUSED)
        .array();
  }
}
