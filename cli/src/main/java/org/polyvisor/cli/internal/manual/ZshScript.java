package org.polyvisor.cli.internal.manual;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for zsh, to be sourced or to lie in its function path. */
public final class ZshScript {
  private static final String FUNCTION =
      """
      # Domains, URIs and the like: what the hypervisor has that the line names; soon, or nothing.
      _polyvisor_offered() {
        local -a uri found
        local i
        for ((i = 2; i < $#polyvisor_line; i++)); do
          case $polyvisor_line[i] in
            (-c|--connect) uri=(-c "${(Q)polyvisor_line[i+1]}") ;;
            (--connect=*) uri=(-c "${${(Q)polyvisor_line[i]}#*=}") ;;
            (-c?*) uri=(-c "${${(Q)polyvisor_line[i]}#-c}") ;;
          esac
        done
        [ $1 != uris ] || uri=()
        found=("${(@f)$("${(Q)polyvisor_line[1]}" completion --words $1 --deadline 1s $uri 2>/dev/null)}")
        [ -z "$found" ] || compadd -a found
      }
      """;

  private final StringBuilder script = new StringBuilder();

  private ZshScript() {}

  /** The script. */
  public static String of(CommandLine program) {
    ZshScript zsh = new ZshScript();
    zsh.script.append("#compdef polyvisor\n").append(FUNCTION);
    zsh.function("_polyvisor", program);
    zsh.script.append(
        """
        if [ "$funcstack[1]" = _polyvisor ]; then
          _polyvisor "$@"
        else
          compdef _polyvisor polyvisor
        fi
        """);
    return zsh.script.toString();
  }

  private void function(String name, CommandLine command) {
    Told.below(command).forEach((word, below) -> function(name + "_" + word, below));
    List<String> arguments = new ArrayList<>();
    Told.options(command).forEach(option -> option(option, arguments));
    command.getCommandSpec().positionalParameters().forEach(p -> arguments.add(positional(p)));
    boolean leaf = Told.below(command).isEmpty();
    if (!leaf) {
      arguments.add("1:command:->command");
      arguments.add("*::argument:->argument");
    }
    script.append(name).append("() {\n");
    script.append("  local curcontext=$curcontext state line\n  typeset -A opt_args\n");
    if (name.equals("_polyvisor")) {
      script.append("  local -a polyvisor_line=(\"${words[@]}\")\n");
    }
    // What follows the name of a command is that command's affair, options included.
    script.append(leaf ? "  _arguments -C -s" : "  _arguments -C -s -A '-*'");
    arguments.forEach(argument -> script.append(" \\\n    ").append(quoted(argument)));
    script.append('\n');
    if (!leaf) {
      states(name, command);
    }
    script.append("}\n");
  }

  private void states(String name, CommandLine command) {
    script.append("  local -a commands\n  commands=(\n");
    Told.below(command)
        .forEach(
            (word, below) ->
                script
                    .append("    ")
                    .append(quoted(word + ":" + escaped(Told.purpose(below))))
                    .append('\n'));
    script.append("  )\n  case $state in\n");
    script.append("    command) _describe -t commands command commands ;;\n");
    script.append("    argument) (( $+functions[").append(name).append("_$line[1]] )) && ");
    script.append(name).append("_$line[1] ;;\n  esac\n");
  }

  private static void option(OptionSpec option, List<String> arguments) {
    String all = "(" + String.join(" ", option.names()) + ")";
    for (String name : option.names()) {
      String value = name.startsWith("--") ? "=" : "+";
      arguments.add(
          all
              + name
              + (Told.takesValue(option) ? value : "")
              + "["
              + escaped(Told.purpose(option))
              + "]"
              + (Told.takesValue(option) ? value(option) : ""));
    }
  }

  private static String positional(PositionalParamSpec parameter) {
    boolean many = parameter.arity().max() > 1;
    String place = many ? "*" : String.valueOf(parameter.index().min() + 1);
    return place + (parameter.arity().min() == 0 && !many ? ":" : "") + value(parameter);
  }

  private static String value(ArgSpec argument) {
    String action =
        Told.offered(argument)
            .map(kind -> " _polyvisor_offered " + kind)
            .orElseGet(() -> fixed(argument));
    return ":" + escaped(argument.paramLabel()) + ":" + action;
  }

  private static String fixed(ArgSpec argument) {
    List<String> words = Told.words(argument);
    return words.isEmpty()
        ? Told.isFile(argument) ? "_files" : " "
        : "(" + String.join(" ", words) + ")";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
