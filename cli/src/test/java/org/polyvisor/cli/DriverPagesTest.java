package org.polyvisor.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.Connection;
import org.polyvisor.DriverInfo;
import org.polyvisor.Polyvisor;
import org.polyvisor.model.Operation;
import org.polyvisor.model.Setting;

/**
 * What the drivers' pages say of operations and settings is what the drivers say. {@code
 * -Dpolyvisor.pages=write} writes it there.
 */
class DriverPagesTest {
  private static final String BEGIN = "<!-- from the driver itself -->\n";
  private static final String END = "<!-- end -->\n";

  @TempDir Path folder;

  private String uri(String driver) {
    return switch (driver) {
      case "parallels" -> "parallels:///system?sdk=simulated&simulator.state=off";
      case "qemu" -> "qemu:///attach?monitor=" + folder;
      default -> "test:///default";
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "parallels", "qemu"})
  void aPageSaysWhatItsDriverSays(String driver) throws IOException {
    Path file = Docs.FOLDER.resolve("driver-" + driver + ".md");
    String page = Files.readString(file);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    assertThat(to).as("%s has a place for it", file).isGreaterThanOrEqualTo(from);
    String expected = tables(driver);
    if (System.getProperty("polyvisor.pages", "").equals("write")) {
      Files.writeString(file, page.substring(0, from) + expected + page.substring(to));
    } else {
      assertThat(page.substring(from, to)).isEqualTo(expected);
    }
  }

  private String tables(String driver) {
    return operations(driver) + settings(driver);
  }

  private String operations(String driver) {
    try (Connection connection = Polyvisor.open(uri(driver))) {
      Set<Operation> offered = connection.offers();
      List<Operation> lacking =
          Operation.known().stream().filter(o -> !offered.contains(o)).toList();
      return "\n| | operations |\n|---|---|\n| offers, since 0.1 | "
          + names(offered)
          + " |\n| lacks | "
          + names(lacking)
          + " |\n\n";
    }
  }

  /** Those of the api; a driver or the facade may have declared others in this process. */
  private static String names(Collection<Operation> operations) {
    Set<String> names = new TreeSet<>();
    for (Operation operation : operations) {
      if (!operation.name().equals("xml-with-secrets")) {
        names.add("`" + operation.name() + "`");
      }
    }
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }

  private static String settings(String driver) {
    DriverInfo info =
        Polyvisor.drivers().stream().filter(d -> d.name().equals(driver)).findFirst().orElseThrow();
    return "| setting | default | takes | |\n|---|---|---|---|\n"
        + info.settings().stream().map(DriverPagesTest::row).collect(joining());
  }

  private static <T> String row(Setting<T> setting) {
    String value = setting.defaultValue().map(setting::print).filter(v -> !v.isEmpty()).orElse("");
    return "| `"
        + setting.name()
        + "` | "
        + value
        + " | "
        + setting.allowed()
        + " | "
        + setting.description()
        + " |\n";
  }
}
