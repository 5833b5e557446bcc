package org.polyvisor.cli;

import org.polyvisor.annotation.API;
import org.polyvisor.cli.internal.command.Program;
import org.polyvisor.cli.internal.io.Console;

/**
 * The program {@code polyvisor}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Main {
  private Main() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(Program.run(Console.ofProcess(), arguments));
  }
}
