package org.polyvisor.cli.internal.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polyvisor.cli.internal.session.Session;

/**
 * Understands command lines without mistakes or subtleties by a table, in a tenth of the time that
 * picocli takes to look at annotations. Whatever else is there (help, a typing error, options run
 * together, values that are no text) is left to picocli, as if nobody had looked: nothing is set
 * before all is understood.
 *
 * <p>Loops, no streams: linking one of those takes as long as all the rest. For one line.
 */
final class PlainLine {
  private final Session session;
  private final OptionTable table = OptionTable.read();
  private final Map<String, OptionTable.Option> options = new HashMap<>();
  private final Deque<OptionTable.Option> places = new ArrayDeque<>();
  private final Set<OptionTable.Option> seen = new HashSet<>();
  private final List<Value> values = new ArrayList<>();
  private String command = "";

  private PlainLine(Session session) {
    this.session = session;
    options.putAll(table.options(OptionTable.PROGRAM));
  }

  private record Value(OptionTable.Option option, Object value) {}

  /** The command with its options set; empty for whatever is not plain. */
  static Optional<Callable<Integer>> parse(Session session, String... arguments) {
    PlainLine line = new PlainLine(session);
    Deque<String> words = new ArrayDeque<>();
    for (String argument : arguments) {
      words.add(argument);
    }
    return line.understands(words) ? Optional.of(line.made()) : Optional.empty();
  }

  private boolean understands(Deque<String> words) {
    while (!words.isEmpty()) {
      String word = words.remove();
      boolean understood = word.startsWith("-") ? option(word, words) : word(word);
      if (!understood) {
        return false;
      }
    }
    return !command.isEmpty() && !isIncomplete();
  }

  private boolean isIncomplete() {
    for (OptionTable.Option place : places) {
      if (place.required()) {
        return true;
      }
    }
    return false;
  }

  private boolean option(String word, Deque<String> words) {
    OptionTable.Option option = options.get(word);
    if (option == null || !seen.add(option)) {
      return false;
    }
    return option.flag() ? values.add(new Value(option, true)) : text(option, words.poll());
  }

  private boolean word(String word) {
    if (!command.isEmpty()) {
      OptionTable.Option place = places.poll();
      return place != null && text(place, word);
    }
    command = word;
    options.putAll(table.options(word));
    for (OptionTable.Option place : table.places(word)) {
      places.add(place);
    }
    return table.knows(word);
  }

  private boolean text(OptionTable.Option option, @Nullable String value) {
    return value != null
        && !value.isEmpty()
        && !value.startsWith("-")
        && values.add(new Value(option, value));
  }

  private Callable<Integer> made() {
    Subcommand made = Commands.make(command, session);
    for (Value value : values) {
      boolean global = value.option.command().equals(OptionTable.PROGRAM);
      value.option.set(global ? session.options() : made, value.value);
    }
    return made;
  }
}
