package org.polyvisor.cli.internal.session;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.cli.internal.text.DurationConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program without a command: its name, and the options that every command has. */
@Command(
    name = "polyvisor",
    addMethodSubcommands = false,
    synopsisSubcommandLabel = "COMMAND",
    description = "Manages virtual machines on any hypervisor that a driver is installed for.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All is done.",
      "1:Something could not be done; stderr, or an error row, says what.",
      "2:The command line was not understood; nothing was done.",
      "130:Interrupted (Ctrl-C).",
      "141:Whoever read the output has stopped reading."
    },
    footer = {
      "",
      "Domains are given by id, UUID or name. Without -c the setting uri.default counts, and without"
          + " that the first hypervisor that an installed driver finds here.",
      "",
      "Try: polyvisor -c test:///default list --all"
    })
public final class GlobalOptions {
  @Option(
      names = {"-c", "--connect"},
      paramLabel = "URI",
      scope = ScopeType.INHERIT,
      description = "The hypervisor, as test:///default.")
  private @Nullable String uri;

  @Option(
      names = {"-r", "--readonly"},
      scope = ScopeType.INHERIT,
      description = "Refuse whatever changes something.")
  private boolean readOnly;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Write JSON, with the API's names; what is not known is absent.")
  private boolean json;

  @Option(
      names = "--deadline",
      paramLabel = "T",
      scope = ScopeType.INHERIT,
      converter = DurationConverter.class,
      description = "How long each call may take, as 500ms, 5s, 2m; a number is seconds.")
  private @Nullable Duration deadline;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Leave out table heads and confirmations.")
  private boolean quiet;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show each call to the hypervisor, and stack traces, on stderr.")
  private boolean debug;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "No colours on a terminal; so does the variable NO_COLOR.")
  private boolean noColor;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show the version.")
  private boolean version;

  /** Where to connect, if that was said. */
  public Optional<String> uri() {
    return Optional.ofNullable(uri);
  }

  /** Whether nothing may be changed. */
  public boolean readOnly() {
    return readOnly;
  }

  /** Whether JSON is wanted. */
  public boolean json() {
    return json;
  }

  /** The deadline of each call, if that was said. */
  public Optional<Duration> deadline() {
    return Optional.ofNullable(deadline);
  }

  /** Whether only the data is wanted. */
  public boolean quiet() {
    return quiet;
  }

  /** Whether each call is to be shown. */
  public boolean debug() {
    return debug;
  }

  /** Whether colours were refused. */
  public boolean noColor() {
    return noColor;
  }

  /** Whether this is no run at all, but a look at help or version. */
  public boolean onlyHelp() {
    return help || version;
  }
}
