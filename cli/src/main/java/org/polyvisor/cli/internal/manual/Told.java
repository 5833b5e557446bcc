package org.polyvisor.cli.internal.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a command says of itself, as shells and {@code man} need it. */
final class Told {
  private static final Map<String, String> OPTIONS =
      Map.of("--connect", "uris", "--explain", "settings");

  private static final Map<String, String> PLACES =
      Map.of(
          "DOMAIN", "domains",
          "NETWORK", "networks",
          "POOL", "pools",
          "COMMAND", "commands",
          "URI", "uris");

  private Told() {}

  /** The commands below one, by name. */
  static Map<String, CommandLine> below(CommandLine command) {
    return command.getSubcommands();
  }

  /** What a command is for, its first sentence. */
  static String purpose(CommandLine command) {
    return first(command.getCommandSpec().usageMessage().description());
  }

  /** What an option or a parameter is for. */
  static String purpose(ArgSpec argument) {
    return String.join(" ", argument.description());
  }

  /** The options of a command, those of all commands included. */
  static List<OptionSpec> options(CommandLine command) {
    return command.getCommandSpec().options().stream().filter(o -> !o.hidden()).toList();
  }

  /** Its options that others do not have. */
  static List<OptionSpec> own(CommandLine command) {
    return options(command).stream().filter(option -> !option.inherited()).toList();
  }

  /** Whether it takes a value. */
  static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  /** Whether its value is a file. */
  static boolean isFile(ArgSpec argument) {
    return List.of("FILE", "PATH", "FOLDER", "DIR").contains(argument.paramLabel());
  }

  /** The words that it takes, if they are few. */
  static List<String> words(ArgSpec argument) {
    List<String> words = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(words::add);
    }
    return words;
  }

  /** What stands there is asked for when it is needed: the word for it, as {@code domains}. */
  static Optional<String> offered(ArgSpec argument) {
    return argument instanceof OptionSpec
        ? Optional.ofNullable(OPTIONS.get(((OptionSpec) argument).longestName()))
        : Optional.ofNullable(PLACES.get(argument.paramLabel()));
  }

  private static String first(String... sentences) {
    return sentences.length == 0 ? "" : sentences[0].replaceFirst("\\.$", "");
  }
}
