package org.polyvisor.conform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command line tells shells and the manual of options that are written down there. */
class OptionsTest {
  private static final Path WRITTEN =
      Path.of("../../cli/src/main/java/org/polyvisor/cli/internal/command/ConformOptions.java");

  /** Those that every command has. */
  private static final Set<String> OF_ALL = Set.of("--json", "--quiet", "--readonly", "--help");

  private static String line(OptionSpec option) {
    String value = option.arity().max() == 0 ? "-" : option.paramLabel();
    return option.longestName() + " " + value + " " + String.join(" ", option.description());
  }

  @Test
  void whatTheCommandLineTellsOfThemIsWhatTheyAre() throws IOException {
    List<String> own =
        new CommandLine(new Options())
            .getCommandSpec().options().stream()
                .filter(option -> OF_ALL.stream().noneMatch(List.of(option.names())::contains))
                .map(OptionsTest::line)
                .toList();
    List<String> written =
        Files.readAllLines(WRITTEN).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("--"))
            .toList();
    assertThat(own).hasSizeGreaterThan(15);
    assertThat(written).containsExactlyInAnyOrderElementsOf(own);
  }
}
