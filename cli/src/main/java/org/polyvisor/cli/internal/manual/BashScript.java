package org.polyvisor.cli.internal.manual;

import java.util.Map;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Completion for bash: picocli's script for commands and options, and around it a function that
 * offers what is there.
 */
public final class BashScript {
  private final Map<String, StringBuilder> places = new TreeMap<>();
  private final StringBuilder values = new StringBuilder();

  private BashScript() {}

  /** The script. */
  public static String of(CommandLine program) {
    BashScript bash = new BashScript();
    bash.look("", program);
    Told.below(program).forEach(bash::look);
    return AutoComplete.bash("polyvisor", program) + FUNCTION.formatted(bash.values, bash.cases());
  }

  private void look(String name, CommandLine command) {
    Told.own(command).stream().filter(Told::takesValue).forEach(this::value);
    command.getCommandSpec().positionalParameters().forEach(place -> place(name, place));
  }

  private void value(OptionSpec option) {
    for (String name : option.names()) {
      values.append(values.isEmpty() ? "" : " | ").append(name);
    }
  }

  private void place(String command, PositionalParamSpec place) {
    Told.offered(place)
        .ifPresent(
            kind -> {
              StringBuilder all = places.computeIfAbsent(kind, any -> new StringBuilder());
              String index = place.arity().max() > 1 ? "*" : "" + place.index().min();
              all.append(all.isEmpty() ? "" : " | ").append("\"" + command + "\"\\ " + index);
            });
  }

  private String cases() {
    StringBuilder cases = new StringBuilder();
    places.forEach((kind, all) -> cases.append("      " + all + ") kind=" + kind + " ;;\n"));
    return cases.toString();
  }

  /** After picocli's own, which it asks where there is nothing to offer. */
  private static final String FUNCTION =
      """

      # Domains, URIs and the like: what the hypervisor has that the line names; soon, or nothing.
      function _polyvisor_offered() {
        local line=${COMP_LINE:0:COMP_POINT} command='' kind='' word i=1 place=0 last
        local -a given uri=()
        read -r -a given <<<"$line"
        [[ $line != *[[:space:]] ]] || given+=('')
        last=$((${#given[@]} - 1))
        while ((i < last)); do
          word=${given[i]//[\\"\\'\\\\]/}
          case $word in
            -c | --connect) uri=(-c "${given[i + 1]//[\\"\\'\\\\]/}") && ((i += 1)) ;;
            --connect=*) uri=(-c "${word#*=}") ;;
            -c?*) uri=(-c "${word#-c}") ;;
            %s) ((i += 1)) ;;
            -*) ;;
            *) if [ -z "$command" ]; then command=$word; else ((place += 1)); fi ;;
          esac
          ((i += 1))
        done
        case ${given[last - 1]} in
          -c | --connect) kind=uris uri=() ;;
          --explain) kind=settings ;;
          *) case "$command $place" in
      %s    esac ;;
        esac
        # A value that is still to come is none of those.
        ((i == last)) || [ "$kind" = uris ] || [ "$kind" = settings ] || kind=''
        local current=${given[last]//[\\"\\'\\\\]/}
        if [ -z "$kind" ] || [[ $current == -* ]]; then
          _complete_polyvisor "$@"
          return
        fi
        COMPREPLY=()
        while IFS= read -r word; do
          [[ $word == "$current"* ]] || continue
          # Readline replaces what follows the last of its word breaks.
          [[ $current != *[:=]* ]] || word=${word#"${current%%"${current##*[:=]}"}"}
          printf -v word '%%q' "$word"
          COMPREPLY+=("$word")
        done < <("${COMP_WORDS[0]/#\\~/$HOME}" completion --words "$kind" --deadline 1s "${uri[@]}" 2>/dev/null)
      }
      complete -F _polyvisor_offered -o default polyvisor
      """;
}
