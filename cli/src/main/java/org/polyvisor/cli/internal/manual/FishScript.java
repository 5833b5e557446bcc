package org.polyvisor.cli.internal.manual;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish. */
public final class FishScript {
  private static final String FUNCTION =
      """
      # Domains, URIs and the like: what the hypervisor has that the line names; soon, or nothing.
      function __polyvisor_offered
        set -l line (commandline -opc)
        set -l uri
        for i in (seq (count $line))
          switch $line[$i]
            case -c --connect
              set uri -c $line[(math $i + 1)]
            case '--connect=*'
              set uri -c (string replace -- --connect= '' $line[$i])
            case '-c*'
              set uri -c (string replace -- -c '' $line[$i])
          end
        end
        test $argv[1] != uris; or set -e uri
        type -q $line[1]; or return
        $line[1] completion --words $argv[1] --deadline 1s $uri 2>/dev/null
      end
      """;

  private final StringBuilder script = new StringBuilder("complete -c polyvisor -e\n");

  private FishScript() {}

  /** The script. */
  public static String of(CommandLine program) {
    FishScript fish = new FishScript();
    fish.script.append(FUNCTION);
    fish.line("-f");
    fish.below("", program);
    return fish.script.toString();
  }

  /** What comes after these words. */
  private void below(String seen, CommandLine command) {
    Told.own(command).forEach(option -> option(seen, option));
    command.getCommandSpec().positionalParameters().forEach(p -> parameter(seen, p));
    if (Told.below(command).isEmpty()) {
      return;
    }
    String words = String.join(" ", Told.below(command).keySet());
    String none = seen + and(seen) + "not __fish_seen_subcommand_from " + words;
    Told.below(command)
        .forEach(
            (word, one) -> {
              line(when(none) + "-a " + word + " -d " + quoted(Told.purpose(one)));
              below(seen + and(seen) + "__fish_seen_subcommand_from " + word, one);
            });
  }

  private void option(String seen, OptionSpec option) {
    StringBuilder names = new StringBuilder();
    for (String name : option.names()) {
      names.append(name.startsWith("--") ? "-l " : "-s ").append(name.replaceFirst("^-+", ""));
      names.append(' ');
    }
    String value = Told.takesValue(option) ? Told.isFile(option) ? "-r -F " : "-x " : "";
    line(when(seen) + names + value + words(option) + "-d " + quoted(Told.purpose(option)));
  }

  private void parameter(String seen, ArgSpec parameter) {
    if (Told.isFile(parameter)) {
      line(when(seen) + "-F");
    } else if (!words(parameter).isEmpty()) {
      line(when(seen) + words(parameter).strip());
    }
  }

  private static String words(ArgSpec argument) {
    String words =
        Told.offered(argument)
            .map(kind -> "(__polyvisor_offered " + kind + ")")
            .orElseGet(() -> String.join(" ", Told.words(argument)));
    return words.isEmpty() ? "" : "-a " + quoted(words) + " ";
  }

  private static String when(String condition) {
    return condition.isEmpty() ? "" : "-n " + quoted(condition) + " ";
  }

  private static String and(String before) {
    return before.isEmpty() ? "" : "; and ";
  }

  private void line(String rest) {
    script.append("complete -c polyvisor ").append(rest).append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
