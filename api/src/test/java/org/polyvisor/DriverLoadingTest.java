package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.error.ConnectFailedException;
import org.polyvisor.error.DriverException;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.fixture.JarMaker;

/** Drivers come in jars of their own, some of them broken: real jars, real class loaders. */
class DriverLoadingTest {
  @TempDir Path work;

  /** Two good drivers, with a broken one between them in the class path. */
  private List<DriverInfo> besideGoodOnes(Path broken) throws IOException {
    Path first = jar().driver("First", "first").services("First").make("first.jar");
    Path last = jar().driver("Last", "last").services("Last").make("last.jar");
    try (URLClassLoader loader = JarMaker.loader(first, broken, last)) {
      List<DriverInfo> all = driversSeenBy(loader);
      assertThat(all)
          .filteredOn(d -> d.problem().isEmpty())
          .extracting(DriverInfo::name)
          .contains("first", "last");
      List<DriverInfo> failed = all.stream().filter(d -> d.problem().isPresent()).toList();
      failed.forEach(d -> assertThat(d.location()).endsWith("broken.jar"));
      return failed;
    }
  }

  private static List<DriverInfo> driversSeenBy(ClassLoader loader) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return Polyvisor.drivers();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private JarMaker jar() {
    return new JarMaker(work);
  }

  @Test
  void aConstructorThatThrowsIsReportedAndCostsNoOther() throws IOException {
    Path broken =
        jar()
            .driver("Bad", "bad", "public Bad() { throw new IllegalStateException(\"no luck\"); }")
            .services("Bad")
            .make("broken.jar");
    assertThat(besideGoodOnes(broken))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.name()).isEqualTo("Bad");
              assertThat(d.problem()).get().asString().contains("no luck");
            });
  }

  @Test
  void aMissingClassIsReportedAndCostsNoOther() throws IOException {
    Path broken = jar().services("NotThere").make("broken.jar");
    assertThat(besideGoodOnes(broken))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.name()).isEqualTo("NotThere");
              assertThat(d.problem()).get().asString().contains("not found");
            });
  }

  @Test
  void aMissingSuperclassIsReportedAndCostsNoOther() throws IOException {
    Path broken =
        jar()
            .driver("Base", "base")
            .source("Orphan", "public class Orphan extends Base {}")
            .without("Base")
            .services("Orphan")
            .make("broken.jar");
    assertThat(besideGoodOnes(broken))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.name()).isEqualTo("Orphan");
              assertThat(d.problem()).get().asString().contains("Base");
            });
  }

  @Test
  void aClassThatIsNoProviderIsReportedAndCostsNoOther() throws IOException {
    Path broken =
        jar()
            .source("Stranger", "public class Stranger {}")
            .services("Stranger")
            .make("broken.jar");
    assertThat(besideGoodOnes(broken))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.name()).isEqualTo("Stranger");
              assertThat(d.problem()).get().asString().contains("not a subtype");
            });
  }

  @Test
  void aServicesFileThatIsNoneIsReportedAndCostsNoOther() throws IOException {
    Path broken = jar().services("this is no class name").make("broken.jar");
    assertThat(besideGoodOnes(broken))
        .singleElement()
        .satisfies(d -> assertThat(d.problem()).get().asString().containsIgnoringCase("syntax"));
  }

  @Test
  void aClassFileOfANewerJavaIsReportedAndCostsNoOther() throws IOException {
    Path old = jar().driver("Future", "future").services("Future").make("old.jar");
    Path broken = work.resolve("broken.jar");
    try (JarFile from = new JarFile(old.toFile());
        JarOutputStream to = new JarOutputStream(Files.newOutputStream(broken))) {
      for (JarEntry entry : Collections.list(from.entries())) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".class")) {
          bytes[7] = 127; // the major version
        }
        to.putNextEntry(new JarEntry(entry.getName()));
        to.write(bytes);
      }
    }
    assertThat(besideGoodOnes(broken))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.name()).isEqualTo("Future");
              assertThat(d.problem()).get().asString().contains("UnsupportedClassVersion", "127");
            });
  }

  @Test
  void aDescriptorThatIsNullIsReportedAndCostsNoOther() throws IOException {
    Path broken =
        jar()
            .source(
                "Silent",
                """
                public class Silent implements org.polyvisor.spi.DriverProvider {
                  public org.polyvisor.spi.DriverDescriptor descriptor() { return null; }
                  public org.polyvisor.spi.DriverConnection open(
                      org.polyvisor.spi.OpenRequest request) { return null; }
                }
                """)
            .services("Silent")
            .make("broken.jar");
    assertThat(besideGoodOnes(broken))
        .singleElement()
        .satisfies(d -> assertThat(d.problem()).get().asString().contains("descriptor() is null"));
  }

  @Test
  void severalBrokenOnesInOneJarAreEachNamed() throws IOException {
    Path broken =
        jar()
            .driver("Fine", "fine")
            .driver("Base", "base")
            .source("Orphan", "public class Orphan extends Base {}")
            .without("Base")
            .services("NotThere", "Fine", "Orphan", "AlsoNotThere")
            .make("broken.jar");
    assertThat(besideGoodOnes(broken))
        .extracting(DriverInfo::name)
        .containsExactlyInAnyOrder("NotThere", "Orphan", "AlsoNotThere");
  }

  @Test
  void twoDriversForOneSchemeAreAnErrorThatNamesBothJars() throws IOException {
    Path one = jar().driver("One", "same").services("One").make("one.jar");
    Path two = jar().driver("Two", "same").services("Two").make("two.jar");
    try (URLClassLoader loader = JarMaker.loader(one, two)) {
      assertThatThrownBy(() -> Polyvisor.builder().uri("same:///x").drivers(loader).open())
          .isInstanceOf(InvalidArgumentException.class)
          .hasMessageContaining("one.jar")
          .hasMessageContaining("two.jar");
    }
  }

  @Test
  void oneProviderIsOneInOneJar() throws IOException {
    Path only = jar().driver("Good", "parallels").services("Good").make("good.jar");
    try (URLClassLoader loader = JarMaker.loader(only)) {
      assertThatThrownBy(() -> Polyvisor.builder().uri("bogus:///x").drivers(loader).open())
          .hasMessageContaining("(1 provider in 1 jar or folder)");
    }
  }

  @Test
  void anUnknownSchemeNamesTheNearestTheInstalledAndWhatCouldNotBeLoaded() throws IOException {
    Path good = jar().driver("Good", "parallels").services("Good").make("good.jar");
    Path bad = jar().services("Gone").make("bad.jar");
    try (URLClassLoader loader = JarMaker.loader(good, bad)) {
      assertThatThrownBy(
              () -> Polyvisor.builder().uri("parralels:///system").drivers(loader).open())
          .isInstanceOf(InvalidArgumentException.class)
          .hasMessageContaining("did you mean parallels?")
          .hasMessageContaining("2 providers in 2 jars")
          .hasMessageContaining("Searched: the class loader " + loader)
          .hasMessageContaining("Gone in ")
          .hasMessageContaining("META-INF/services");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fixture://system", "fixture:system"})
  void aSlashTooFewIsProposed(String uri) {
    assertThatThrownBy(() -> Polyvisor.open(uri))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("did you mean fixture:///system?");
  }

  @Test
  void transportsAreReserved() {
    assertThatThrownBy(() -> Polyvisor.open("fixture+ssh://root@my_host/system"))
        .isInstanceOf(OperationUnsupportedException.class)
        .hasMessageContaining("'ssh'");
  }

  @Test
  void aMethodThatIsGoneLeadsToTheVersionsOnThePath() throws IOException {
    Path jar =
        jar()
            .source("Helper", "public class Helper { static void help() {} }")
            .source(
                "Misfit",
                """
                public class Misfit implements org.polyvisor.spi.DriverProvider {
                  public org.polyvisor.spi.DriverDescriptor descriptor() {
                    return org.polyvisor.spi.DriverDescriptor.named("misfit").build();
                  }
                  public org.polyvisor.spi.DriverConnection open(
                      org.polyvisor.spi.OpenRequest request) {
                    Helper.help();
                    return null;
                  }
                }
                """)
            .without("Helper")
            .services("Misfit")
            .make("misfit.jar");
    try (URLClassLoader loader = JarMaker.loader(jar)) {
      assertThatThrownBy(() -> Polyvisor.builder().uri("misfit:///").drivers(loader).open())
          .isInstanceOf(DriverException.class)
          .hasMessageContaining("misfit.jar")
          .hasMessageContaining("Helper")
          .hasMessageContaining("SPI 0.1");
    }
  }

  private JarMaker finding(String name, String scheme, String probe) {
    return jar()
        .driver(
            name,
            scheme,
            """
            public java.util.Optional<org.polyvisor.model.ConnectionUri> probe(
                org.polyvisor.spi.ProbeRequest request) {
              %s
            }
            """
                .formatted(probe))
        .services(name);
  }

  private static String finds(String uri) {
    return "return java.util.Optional.of(org.polyvisor.model.ConnectionUri.parse(\""
        + uri
        + "\"));";
  }

  @Test
  void withoutAUriTheFirstThatFindsAHypervisorIsTakenInTheStatedOrder() throws IOException {
    Path broken = finding("Broken", "aaa", "throw new Error(\"no luck\");").make("broken.jar");
    Path other = finding("Other", "bbb", finds("bbb:///found")).make("other.jar");
    Path qemu = finding("Qemu", "qemu", finds("qemu:///found")).make("qemu.jar");
    Path parallels =
        finding("Parallels", "parallels", finds("parallels:///found")).make("parallels.jar");
    assertThatThrownBy(() -> openAny(broken, other, qemu, parallels))
        .hasMessageContaining("parallels:///found");
    assertThatThrownBy(() -> openAny(broken, other, qemu)).hasMessageContaining("qemu:///found");
    assertThatThrownBy(() -> openAny(broken, other)).hasMessageContaining("bbb:///found");
    assertThatThrownBy(() -> openAny(broken))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageContaining("aaa")
        .hasMessageContaining("test:///default");
  }

  private static void openAny(Path... jars) throws IOException {
    try (URLClassLoader loader = JarMaker.loader(jars)) {
      Polyvisor.builder().drivers(loader).open();
    }
  }

  @Test
  void aJarThatIsNoneCostsNothing() throws IOException {
    Path broken = Files.writeString(work.resolve("broken.jar"), "no zip at all");
    assertThat(besideGoodOnes(broken)).isEmpty();
  }
}
