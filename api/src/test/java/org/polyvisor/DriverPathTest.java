package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.VirtException;
import org.polyvisor.fixture.JarMaker;

/** Drivers in plug-in folders, with what they bring along. */
class DriverPathTest {
  private static final String PROPERTY = "polyvisor.driver.path";

  /** A driver whose error says what its own copy of a library says. */
  private static final String SAYING =
      """
      public class %s implements org.polyvisor.spi.DriverProvider {
        public org.polyvisor.spi.DriverDescriptor descriptor() {
          return org.polyvisor.spi.DriverDescriptor.named("%s").build();
        }
        public org.polyvisor.spi.DriverConnection open(org.polyvisor.spi.OpenRequest request) {
          throw new IllegalStateException(Library.word());
        }
      }
      """;

  @TempDir private Path work;
  private Path plugins;

  @BeforeEach
  void name() throws IOException {
    plugins = Files.createDirectories(work.resolve("plugins"));
    System.setProperty(PROPERTY, plugins.toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  private JarMaker jar() {
    return new JarMaker(work);
  }

  /** A plug-in of two jars: a driver, and a library of which others have another version. */
  private void plugin(String driver, String scheme, String word) throws IOException {
    Path folder = Files.createDirectories(plugins.resolve(scheme));
    String library =
        "public class Library { static String word() { return \"%s\"; } }".formatted(word);
    Path jar =
        jar()
            .source("Library", library)
            .source(driver, SAYING.formatted(driver, scheme))
            .services(driver)
            .make(scheme + ".jar");
    Files.move(jar, folder.resolve("driver.jar"));
  }

  /** The domains of a driver that opens. */
  private static List<Domain> opened(String scheme) {
    try (Connection connection = Polyvisor.open(scheme + ":///")) {
      assertThat(connection.isAlive()).isTrue();
      return connection.domains();
    }
  }

  private static List<String> drivers() {
    return Polyvisor.drivers().stream()
        .filter(driver -> driver.problem().isEmpty())
        .map(DriverInfo::name)
        .toList();
  }

  @Test
  void aJarInThePathIsADriverAndOpens() throws IOException {
    Files.move(
        jar().opening("Plugged", "plugged").services("Plugged").make("p.jar"),
        plugins.resolve("p.jar"));
    assertThat(opened("plugged")).isEmpty();
    assertThat(drivers()).contains("plugged", "fixture").doesNotHaveDuplicates();
    assertThat(Polyvisor.drivers())
        .filteredOn(driver -> driver.name().equals("plugged"))
        .singleElement()
        .satisfies(driver -> assertThat(driver.location()).endsWith("plugins/p.jar"));
  }

  @Test
  void eachPluginHasLibrariesOfItsOwn() throws IOException {
    plugin("Left", "left", "sinister");
    plugin("Right", "right", "dexter");
    assertThatThrownBy(() -> Polyvisor.open("left:///")).hasMessageContaining("sinister");
    assertThatThrownBy(() -> Polyvisor.open("right:///")).hasMessageContaining("dexter");
    assertThat(drivers()).contains("left", "right").doesNotHaveDuplicates();
  }

  @Test
  void aBrokenPluginIsReportedAndCostsNoOther() throws IOException {
    Files.writeString(plugins.resolve("broken.jar"), "no jar at all");
    Files.move(jar().services("Gone").make("gone.jar"), plugins.resolve("gone.jar"));
    plugin("Left", "left", "sinister");
    assertThat(drivers()).contains("left", "fixture");
    assertThat(Polyvisor.drivers())
        .filteredOn(driver -> driver.problem().isPresent())
        .extracting(DriverInfo::name)
        .contains("Gone");
  }

  /** To open a pipe as a jar would wait for ever. */
  @Test
  void aPipeIsNoJarAndNotWaitedFor() throws Exception {
    Path folder = Files.createDirectory(plugins.resolve("folder"));
    for (Path pipe : List.of(plugins.resolve("pipe.jar"), folder.resolve("inner.jar"))) {
      assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    }
    List<DriverInfo> drivers =
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Polyvisor.drivers());
    assertThat(drivers)
        .flatMap(driver -> driver.problem().stream().toList())
        .anyMatch(why -> why.contains("pipe.jar is no ordinary file"))
        .anyMatch(why -> why.contains("inner.jar is no ordinary file"));
  }

  @Test
  void oneThatCannotBeReadCostsNoOther() throws IOException { // B096, B104
    Files.createDirectory(plugins.resolve("folder.jar"));
    Files.createSymbolicLink(plugins.resolve("link.jar"), work.resolve("nowhere.jar"));
    Files.writeString(plugins.resolve("rubbish.jar"), "no jar at all");
    Files.move(jar().services("Gone").make("gone.jar"), plugins.resolve("gone.jar"));
    Files.move(
        jar()
            .driver("Bad", "bad", "public Bad() { throw new IllegalStateException(\"no luck\"); }")
            .services("Bad")
            .make("bad.jar"),
        plugins.resolve("bad.jar"));
    Files.move(
        jar().opening("Good", "good").services("Good").make("good.jar"),
        plugins.resolve("good.jar"));
    assertThat(opened("good")).isEmpty();
    assertThat(problems())
        .containsOnlyKeys(
            "plugin folder.jar", "plugin link.jar", "plugin rubbish.jar", "Gone", "Bad")
        .hasEntrySatisfying("plugin folder.jar", why -> assertThat(why).contains("without a jar"))
        .hasEntrySatisfying("plugin link.jar", why -> assertThat(why).contains("NoSuchFile"))
        .hasEntrySatisfying(
            "plugin rubbish.jar", why -> assertThat(why).contains("rubbish.jar cannot be opened"))
        .hasEntrySatisfying("Gone", why -> assertThat(why).contains("not found"))
        .hasEntrySatisfying("Bad", why -> assertThat(why).contains("no luck"));
  }

  private static Map<String, String> problems() {
    return Polyvisor.drivers().stream()
        .filter(driver -> driver.problem().isPresent())
        .filter(driver -> driver.problem().get().contains(System.getProperty(PROPERTY)))
        .collect(Collectors.toMap(DriverInfo::name, driver -> driver.problem().get()));
  }

  @Test
  void anUnknownSchemeIsToldWithThePlacesThatWereSearched() { // B083
    assertThatThrownBy(() -> Polyvisor.open("bogus:///x"))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("no driver for scheme 'bogus'")
        .hasMessageContaining("Searched: ")
        .hasMessageContaining("the class path and the module path")
        .hasMessageContaining(", " + plugins);
    assertThat(Polyvisor.driverPlaces()).contains(plugins.toString());
  }

  @Test
  void whatIsNoPluginIsToldWithThePlaceAndTheReason() throws IOException {
    Files.writeString(plugins.resolve("broken.jar"), "no jar at all");
    Path library = plugins.resolve("library.jar");
    try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(library))) {
      entries.putNextEntry(new JarEntry("some.txt"));
    }
    Files.move(
        new JarMaker(work).driver("Lone", "lone").services("").make("l.jar"),
        Files.createDirectories(plugins.resolve("lone")).resolve("l.jar"));
    Files.writeString(plugins.resolve("README"), "no plug-in either, and nobody minds");
    assertThat(Polyvisor.drivers())
        .filteredOn(driver -> driver.name().startsWith("plugin "))
        .extracting(driver -> driver.problem().orElse(""))
        .allSatisfy(why -> assertThat(why).contains("META-INF/services", plugins.toString()))
        .anySatisfy(why -> assertThat(why).contains("broken.jar"))
        .anySatisfy(why -> assertThat(why).contains("library.jar"));
    assertThatThrownBy(() -> Polyvisor.open("lone:///")).hasMessageContaining("broken.jar");
  }

  @Test
  void aJarAndAFolderOfClassesAreNamedThemselves() throws IOException {
    Path jar = jar().opening("Plugged", "plugged").services("Plugged").make("p.jar");
    Path classes = jar().opening("Bare", "bare").services("Bare").folder();
    System.setProperty(PROPERTY, jar + "," + classes);
    assertThat(opened("plugged")).isEmpty();
    assertThat(opened("bare")).isEmpty();
    assertThat(Polyvisor.drivers())
        .filteredOn(driver -> driver.name().equals("bare"))
        .singleElement()
        .satisfies(driver -> assertThat(driver.location()).startsWith(classes.toString()));
    assertThat(Polyvisor.driverPlaces()).contains(jar.toString(), classes.toString());
    assertThat(drivers()).contains("plugged", "fixture").doesNotHaveDuplicates();
    assertThat(Polyvisor.driverLoader("plugged").orElseThrow().toString()).contains("URLClass");
    assertThat(Polyvisor.driverLoader("fixture")).contains(getClass().getClassLoader());
    assertThat(Polyvisor.driverLoader("nobody")).isEmpty();
  }

  @Test
  void aPluginThatWasReplacedIsLoadedAnew() throws IOException {
    plugin("Left", "left", "sinister");
    assertThatThrownBy(() -> Polyvisor.open("left:///")).hasMessageContaining("sinister");
    Files.delete(plugins.resolve("left/driver.jar"));
    plugin("Left", "left", "changed altogether");
    assertThatThrownBy(() -> Polyvisor.open("left:///")).hasMessageContaining("changed altogether");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    System.setProperty(PROPERTY, work.resolve("nowhere").toString());
    assertThatThrownBy(Polyvisor::drivers)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining(work.resolve("nowhere").toString())
        .hasMessageContaining("driver.path");
  }

  @Test
  void anAppNamesFoldersToo() throws IOException {
    plugin("Left", "left", "sinister");
    System.clearProperty(PROPERTY);
    assertThatThrownBy(() -> Polyvisor.open("left:///")).hasMessageContaining("no driver");
    ConnectionBuilder builder =
        Polyvisor.builder().uri("left:///").set("driver.path", plugins.toString());
    assertThatThrownBy(builder::open)
        .isInstanceOf(VirtException.class)
        .hasMessageContaining("sinister");
  }
}
