package org.polyvisor.cli.internal.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * What a command takes by place may be named as virsh names it, {@code --domain web}; what is left
 * without a name takes the places that are left, in order. Such a line is written anew without
 * names; every other one stays as it is. For one line.
 */
final class NamedPlaces {
  /** Those that virsh names as we do, in small letters. */
  private static final Set<String> USUAL =
      Set.of(
          "DOMAIN",
          "NETWORK",
          "POOL",
          "FILE",
          "SIZE",
          "COUNT",
          "DEVICE",
          "INTERFACE",
          "URI",
          "COMMAND");

  private static final Map<String, String> UNUSUAL =
      Map.of(
          "domrename NAME", "--new-name",
          "snapshot-create FILE", "--xmlfile",
          "blockresize DEVICE", "--path");

  private final CommandLine command;
  private final List<PositionalParamSpec> places;
  private final Map<Integer, List<String>> named = new TreeMap<>();
  private final List<String> options = new ArrayList<>();
  private final Deque<String> loose = new ArrayDeque<>();

  private NamedPlaces(CommandLine command) {
    this.command = command;
    this.places =
        command.getCommandSpec().positionalParameters().stream()
            .sorted(Comparator.comparingInt(place -> place.index().min()))
            .toList();
  }

  /** The line without names. */
  static String[] placed(CommandLine program, String... arguments) {
    int at = command(program, arguments);
    if (at == arguments.length) {
      return arguments;
    }
    NamedPlaces line =
        new NamedPlaces(Objects.requireNonNull(program.getSubcommands().get(arguments[at])));
    line.read(new ArrayDeque<>(Arrays.asList(arguments).subList(at + 1, arguments.length)));
    if (line.named.isEmpty()) {
      return arguments;
    }
    List<String> written = new ArrayList<>(Arrays.asList(arguments).subList(0, at + 1));
    line.write(written);
    return written.toArray(String[]::new);
  }

  /** Where the command stands; behind the end if there is none. */
  private static int command(CommandLine program, String... arguments) {
    int at = 0;
    while (at < arguments.length && !program.getSubcommands().containsKey(arguments[at])) {
      at += takesNext(program, arguments[at]) ? 2 : 1;
    }
    return Math.min(at, arguments.length);
  }

  private static boolean takesNext(CommandLine line, String word) {
    OptionSpec option = line.getCommandSpec().findOption(word);
    return word.startsWith("-") && option != null && option.arity().min() > 0;
  }

  private void read(Deque<String> words) {
    while (!words.isEmpty()) {
      String word = words.remove();
      if (word.equals("--")) {
        loose.addAll(words);
        return;
      }
      if (!word.startsWith("-") || word.length() == 1) {
        loose.add(word);
      } else {
        option(word, words);
      }
    }
  }

  private void option(String word, Deque<String> words) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Optional<Integer> place = place(name);
    if (place.isPresent()) {
      Optional<String> value =
          equals < 0 ? Optional.ofNullable(words.poll()) : Optional.of(word.substring(equals + 1));
      take(name, place.get(), value);
      return;
    }
    options.add(word);
    if (takesNext(command, word) && !words.isEmpty()) {
      options.add(words.remove());
    }
  }

  /** An option of the command itself has its own meaning. */
  private Optional<Integer> place(String name) {
    if (command.getCommandSpec().findOption(name) != null) {
      return Optional.empty();
    }
    for (int i = 0; i < places.size(); i++) {
      if (name(places.get(i)).equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private String name(ArgSpec place) {
    String label = place.paramLabel();
    String usual = USUAL.contains(label) ? "--" + label.toLowerCase(Locale.ROOT) : "";
    return UNUSUAL.getOrDefault(command.getCommandName() + " " + label, usual);
  }

  private void take(String name, int place, Optional<String> value) {
    List<String> taken = named.computeIfAbsent(place, p -> new ArrayList<>());
    if (!taken.isEmpty() && places.get(place).arity().max() < 2) {
      throw wrong("option '" + name + "' is there twice");
    }
    taken.add(value.orElseThrow(() -> wrong("option '" + name + "' needs a value")));
  }

  private void write(List<String> written) {
    written.addAll(options);
    written.add("--");
    for (int i = 0; i < places.size(); i++) {
      List<String> values = named.remove(i);
      if (values != null) {
        written.addAll(values);
      } else if (!loose.isEmpty()) {
        written.add(loose.remove());
      } else if (!named.isEmpty()) {
        throw wrong("missing required parameter: '" + places.get(i).paramLabel() + "'");
      }
    }
    written.addAll(loose);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command, message);
  }
}
