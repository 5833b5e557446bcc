package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator is told where drivers were searched, and what was found there that is none. */
class DriverPlacesTest { // B083, B104
  private static final String PROPERTY = "polyvisor.driver.path";

  @TempDir private Path plugins;

  @BeforeEach
  void name() {
    System.setProperty(PROPERTY, plugins.toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  private static String field(String name, String value) {
    return String.format("%-15s %s", name + ":", value);
  }

  private static List<String> verbose() {
    return Cli.plain().run("drivers", "--verbose").ok().lines();
  }

  @Test
  void thePlacesThatWereSearchedStandBelowTheDrivers() {
    List<String> lines = verbose();
    assertThat(lines)
        .contains(
            field("Name", "test"),
            field("Searched", "the class path and the module path"),
            field("Searched", plugins.toString()))
        .anyMatch(line -> line.startsWith("Searched:") && line.contains("polyvisor/drivers"));
    assertThat(lines.get(lines.size() - 1)).startsWith("Searched:");
  }

  @Test
  void jarsThatCannotBeReadAreShownWithTheReason() throws IOException {
    Files.createDirectory(plugins.resolve("folder.jar"));
    Files.createSymbolicLink(plugins.resolve("link.jar"), plugins.resolve("nowhere"));
    Files.writeString(plugins.resolve("rubbish.jar"), "no jar at all");
    List<String> lines = verbose();
    assertThat(problem(lines, "folder.jar")).contains("a folder without a jar");
    assertThat(problem(lines, "link.jar")).contains("NoSuchFile", plugins + "/link.jar");
    assertThat(problem(lines, "rubbish.jar")).contains("rubbish.jar cannot be opened");
    assertThat(lines).contains(field("Name", "test"), field("Name", "parallels"));
    assertThat(Cli.plain().run("drivers").ok().out())
        .contains("folder.jar", "link.jar", "rubbish.jar", "cannot be loaded: ");
  }

  private static String problem(List<String> lines, String jar) {
    int at = lines.indexOf(field("Name", "plugin " + jar));
    assertThat(at).as(lines.toString()).isNotNegative();
    assertThat(lines.get(at + 1)).startsWith("Problem:");
    return lines.get(at + 1);
  }

  @Test
  void aJarThatMayNotBeReadIsShownWithTheReason() throws IOException {
    Path jar = Files.writeString(plugins.resolve("shut.jar"), "of no interest");
    Files.setPosixFilePermissions(jar, Set.of());
    assumeFalse(Files.isReadable(jar), "NOT RUN: nothing is forbidden to root");
    assertThat(problem(verbose(), "shut.jar")).contains("denied");
  }

  @Test
  void anUnknownSchemeIsToldWithThePlacesAndWhatWasRejectedThere() throws IOException {
    Files.writeString(plugins.resolve("rubbish.jar"), "no jar at all");
    Cli.on("bogus:///x")
        .run("list")
        .refused(
            1,
            "no driver for scheme 'bogus'",
            "could not be loaded: plugin rubbish.jar in " + plugins,
            "Searched: the class path and the module path, " + plugins);
  }
}
