package org.polyvisor.cli.internal.command;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polyvisor.cli.internal.manual.BashScript;
import org.polyvisor.cli.internal.manual.FishScript;
import org.polyvisor.cli.internal.manual.ZshScript;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    description = {
      "Writes a completion script for a shell.",
      "For a session: source <(polyvisor completion bash), the same with zsh, or"
          + " polyvisor completion fish | source.",
      "For good: into ~/.local/share/bash-completion/completions/polyvisor, as _polyvisor into a"
          + " folder of zsh's fpath, or into ~/.config/fish/completions/polyvisor.fish."
    })
final class CompletionCommand extends Subcommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      completionCandidates = Shells.class,
      description = "bash, zsh or fish; bash if not given.")
  private String shell = "bash";

  @Option(names = "--words", hidden = true, paramLabel = "KIND", description = "For the scripts.")
  private @Nullable String words;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    if (words != null) {
      Offered.words(session(), words).forEach(session().out()::line);
      return;
    }
    session().out().raw(script(spec.root().commandLine()));
  }

  private String script(CommandLine program) {
    return switch (shell) {
      case "bash" -> BashScript.of(program);
      case "zsh" -> ZshScript.of(program);
      case "fish" -> FishScript.of(program);
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "'" + shell + "' is not bash, zsh or fish" + Nearest.hint(shell, Shells.NAMES));
    };
  }

  /** The shells that there are scripts for. */
  static final class Shells implements Iterable<String> {
    private static final List<String> NAMES = List.of("bash", "zsh", "fish");

    /** For picocli. */
    Shells() {}

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }
}
