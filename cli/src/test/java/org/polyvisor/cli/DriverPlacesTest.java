package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator is told where drivers were searched, and what was found there that is none. */
class DriverPlacesTest { // B083, B104
  private static final String PROPERTY = "polyvisor.driver.path";
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final String LESS = "-dac_override,-dac_read_search";

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
  void whatMayNotBeReadIsShownWithTheReason() throws Exception {
    Path jar = Files.writeString(plugins.resolve("shut.jar"), "of no interest");
    Path locked = Files.createDirectory(plugins.resolve("locked"));
    Files.setPosixFilePermissions(jar, Set.of());
    Files.setPosixFilePermissions(locked, Set.of());
    try {
      List<String> lines = verboseWithoutRootsRights(Files.isReadable(jar));
      assertThat(problem(lines, "shut.jar")).contains("denied");
      assertThat(problem(lines, "locked")).contains("AccessDenied");
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /**
   * In a process of its own: what is forbidden to others is not to root, unless it gives that up.
   */
  private List<String> verboseWithoutRootsRights(boolean root) throws Exception {
    List<String> line = new ArrayList<>();
    if (root) {
      assumeTrue(Files.isExecutable(SETPRIV), "NOT RUN: needs " + SETPRIV + " where all is root's");
      line.add(SETPRIV.toString());
      line.addAll(List.of("--bounding-set=" + LESS, "--inh-caps=" + LESS));
    }
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-D" + PROPERTY + "=" + plugins);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of("drivers", "--verbose"));
    Process process = new ProcessBuilder(line).redirectError(Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return out.lines().toList();
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
