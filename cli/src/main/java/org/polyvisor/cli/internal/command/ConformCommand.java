package org.polyvisor.cli.internal.command;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * Hands over to the conformance launcher, which has a command line of its own and brings a test
 * framework that no other command should load.
 */
@Command(
    name = "conform",
    description = "Proves a driver against the contract, requirement by requirement.")
final class ConformCommand extends Subcommand {
  private static final String TOOL = "polyvisor-conform";

  @Unmatched private final List<String> others = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  ConformCommand(Session session) {
    super(session);
  }

  /** Whether a command line is for the launcher. */
  static boolean isMeant(String... arguments) {
    return arguments.length > 0 && arguments[0].equals("conform");
  }

  /** Runs the launcher, and answers its exit code. */
  static int handOver(Session session, String... arguments) {
    ToolProvider tool =
        ToolProvider.findFirst(TOOL)
            .orElseThrow(
                () ->
                    new FailedException(
                        "the conformance launcher is not installed: put the artifact "
                            + TOOL
                            + " on the class path; ./polyvisor does so"));
    StringWriter out = new StringWriter();
    PrintWriter err =
        new PrintWriter(
            new OutputStreamWriter(session.console().err(), StandardCharsets.UTF_8), true);
    int code =
        tool.run(new PrintWriter(out), err, Arrays.copyOfRange(arguments, 1, arguments.length));
    session.out().raw(out.toString());
    return code;
  }

  @Override
  void run() {
    throw new ParameterException(
        spec.commandLine(),
        "'conform' comes first, and all options behind it: polyvisor conform "
            + session().options().uri().orElse("URI")
            + (others.isEmpty() ? "" : " ..."));
  }
}
