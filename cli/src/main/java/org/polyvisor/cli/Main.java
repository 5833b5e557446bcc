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
    lookForLoggers();
    System.exit(Program.run(Console.ofProcess(), arguments));
  }

  /** Opens every jar, so it is done while the command line is understood. */
  static void lookForLoggers() {
    Thread loggers = new Thread(() -> System.getLogger(Main.class.getName()), "polyvisor-loggers");
    loggers.setDaemon(true);
    loggers.start();
  }
}
