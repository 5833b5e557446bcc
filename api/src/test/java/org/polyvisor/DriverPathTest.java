package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static List<String> drivers() {
    return Polyvisor.drivers().stream()
        .filter(driver -> driver.problem().isEmpty())
        .map(DriverInfo::name)
        .toList();
  }

  @Test
  void aJarInThePathIsADriverAndOpens() throws IOException {
    Files.move(
        jar().driver("Plugged", "plugged").services("Plugged").make("p.jar"),
        plugins.resolve("p.jar"));
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
