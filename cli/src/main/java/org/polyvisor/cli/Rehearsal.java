package org.polyvisor.cli;

import org.polyvisor.cli.internal.command.Program;
import org.polyvisor.cli.internal.io.Console;

/**
 * Runs a few command lines in one process, so that the archive that the launcher makes of its
 * classes has what each kind of them needs.
 */
final class Rehearsal {
  private static final String[][] LINES = {
    {"-c", "test:///default", "list", "--all"},
    {"-c", "test:///default", "domblkstat", "test", "vda"},
    {"-c", "test:///default", "domstats", "--json"},
    {"-c", "parallels:///system?sdk=simulated", "list", "--all", "--deadline", "10s"},
    {"-c", "qemu:///attach?monitor=/nowhere", "list"},
    {"lst"},
    {"--help"},
  };

  private Rehearsal() {}

  /** Runs them. */
  public static void main(String[] arguments) {
    Main.lookForLoggers(); // since what has not run is looked for in the jar
    for (String[] line : LINES) {
      Program.run(Console.ofProcess(), line);
    }
    System.exit(0);
  }
}
