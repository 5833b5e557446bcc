package org.polyvisor.cli.internal.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.polyvisor.cli.internal.session.ExitCode;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;

/** A command, made for one run. */
// Looking through all methods for commands, of which there are none, costs a tenth of a start.
@Command(addMethodSubcommands = false)
abstract class Subcommand implements Callable<Integer> {
  private final Session session;

  Subcommand(Session session) {
    this.session = session;
  }

  final Session session() {
    return session;
  }

  /** The commands below this one, by name. */
  Map<String, Object> nested() {
    return Map.of();
  }

  /** Does what the command is for; what it throws is reported. */
  abstract void run();

  @Override
  public Integer call() {
    run();
    return ExitCode.OK;
  }
}
