package org.polyvisor.conform.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the command line that runs one requirement again, just as it was run. */
final class Reproducing {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

  private Reproducing() {}

  /** All but the requirement, which comes last. */
  static String command(Options options, long seed) {
    List<String> words = new ArrayList<>(List.of("polyvisor", "conform", options.uri));
    each(words, "--drivers", options.drivers.stream().map(Path::toString).toList());
    path(words, "--template", options.template);
    path(words, "--save-folder", options.saveFolder);
    each(words, "--device", options.devices.stream().map(Path::toString).toList());
    path(words, "--network", options.network);
    path(words, "--pool", options.pool);
    each(words, "--guest", options.guests);
    each(words, "--lack", options.lacks);
    each(words, "--deviation", options.deviations);
    each(words, "--exclude", options.exclusions);
    options.settings().forEach((name, value) -> each(words, "--set", List.of(name + "=" + value)));
    if (options.readOnly) {
      words.add("--read-only");
    }
    each(words, "--seed", List.of(Long.toString(seed)));
    return words.stream().map(Reproducing::quoted).collect(Collectors.joining(" "))
        + " --requirement ";
  }

  private static void path(List<String> words, String option, @Nullable Path value) {
    each(words, option, value == null ? List.of() : List.of(value.toString()));
  }

  private static void each(List<String> words, String option, List<String> values) {
    for (String value : values) {
      words.add(option);
      words.add(value);
    }
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
