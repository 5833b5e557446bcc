package org.polyvisor.cli.internal.io;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.polyvisor.CredentialsPrompt;

/**
 * What the program is connected to. A test makes its own.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param environment the variables
 * @param terminal whether a person looks at the output; asked only where it matters
 * @param errorTerminal whether a person looks at standard error; likewise
 * @param prompt asks a person who logs in on a host
 */
public record Console(
    InputStream in,
    Out out,
    PrintStream err,
    Map<String, String> environment,
    BooleanSupplier terminal,
    BooleanSupplier errorTerminal,
    CredentialsPrompt prompt) {

  /** That of this process. */
  public static Console ofProcess() {
    return new Console(
        System.in,
        new Out(new FileOutputStream(FileDescriptor.out)),
        System.err,
        System.getenv(),
        Terminals::outputIsTerminal,
        Terminals::errorIsTerminal,
        new TerminalPrompt());
  }
}
