package org.polyvisor.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.Polyvisor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.SpiVersion;

/**
 * Jars of different ages meet in a process of their own: what was compiled against the baseline
 * runs on today's facade, and what needs tomorrow's SPI is told so.
 */
class VersionsMeetTest {
  private static final Path BASELINES = CompatibilityTest.BASELINES;
  private static final Path PAGE =
      Path.of("../conformance-tests/kit/src/test/java/org/polyvisor/conformance/tiny");
  private static final String APP =
      """
      import org.polyvisor.*;
      import org.polyvisor.error.*;

      public class App {
        public static void main(String[] uris) {
          try (Connection connection = Polyvisor.open(uris[0])) {
            for (Domain domain : connection.domains()) {
              System.out.println(domain.name() + " " + domain.state());
            }
            System.out.println("by " + connection.driver());
          } catch (VirtException e) {
            System.out.println(e.code() + ": " + e.getMessage());
          }
        }
      }
      """;

  @TempDir Path work;

  private static Path today(Class<?> member) throws URISyntaxException {
    return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String path(Path... jars) {
    return Stream.of(jars).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static String baseline(String... modules) {
    return path(Stream.of(modules).map(m -> BASELINES.resolve(m + ".jar")).toArray(Path[]::new));
  }

  private Path packed(String name, Path classes, Map<String, String> more) throws Exception {
    return Compiled.jar(classes, work.resolve(name), more);
  }

  private static Map<String, String> provides(String provider) {
    return Map.of("META-INF/services/" + DriverProvider.class.getName(), provider + "\n");
  }

  /** What the app prints, with an older app's class files on today's facade. */
  private String printed(Path driver, String uri) throws Exception {
    Path app =
        Compiled.sources(work, baseline("polyvisor-spi", "polyvisor-api"), Map.of("App", APP));
    Path out = work.resolve("out");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String all = path(app, today(Polyvisor.class), today(DriverProvider.class), driver);
    Process process =
        new ProcessBuilder(java, "-cp", all, "App", uri)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(out);
  }

  @Test
  void aDriverAndAnAppOfTheBaselineRunOnTodaysFacade() throws Exception {
    Map<String, String> sources = new TreeMap<>();
    for (String name : new String[] {"TinyProvider", "TinyConnection"}) {
      sources.put(
          "org.polyvisor.conformance.tiny." + name, Files.readString(PAGE.resolve(name + ".java")));
    }
    Path classes = Compiled.sources(work, baseline("polyvisor-spi"), sources);
    Path driver =
        packed("tiny.jar", classes, provides("org.polyvisor.conformance.tiny.TinyProvider"));
    assertThat(printed(driver, "tiny:///only").lines()).containsExactly("only RUNNING", "by tiny");
  }

  /** Tomorrow's SPI: today's, with a higher version and one type more. */
  private String tomorrow() throws Exception {
    Path source =
        Path.of("../spi/src/main/java", SpiVersion.class.getName().replace('.', '/') + ".java");
    String next = "MINOR = " + (SpiVersion.MINOR + 1);
    String version = Files.readString(source).replaceFirst("MINOR = " + SpiVersion.MINOR, next);
    assertThat(version).contains(next);
    Path newer =
        Compiled.sources(
            work,
            today(DriverProvider.class).toString(),
            Map.ofEntries(
                entry(SpiVersion.class.getName(), version),
                entry(
                    "org.polyvisor.spi.TomorrowFacet",
                    "package org.polyvisor.spi; public interface TomorrowFacet extends Facet {}")));
    return path(newer, today(DriverProvider.class));
  }

  private Path driverOfTomorrow(String more, String descriptor, String open) throws Exception {
    String source =
        """
        package early;
        import org.polyvisor.spi.*;

        public class Early implements DriverProvider%s {
          public DriverDescriptor descriptor() {
            return DriverDescriptor.named("early")%s.build();
          }
          public DriverConnection open(OpenRequest request) {
            %s
          }
        }
        """
            .formatted(more, descriptor, open);
    Path classes = Compiled.sources(work, tomorrow(), Map.of("early.Early", source));
    Map<String, String> files = new TreeMap<>(provides("early.Early"));
    files.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Version: 7.3\n");
    return packed("early.jar", classes, files);
  }

  private static final String DECLARED = ".spi(SpiVersion.MAJOR, SpiVersion.MINOR)";
  private static final String HERE = "SPI " + SpiVersion.current();
  private static final String NEEDED = "SPI " + SpiVersion.MAJOR + "." + (SpiVersion.MINOR + 1);

  @Test
  void aDriverThatNeedsTomorrowsSpiIsToldBothVersions() throws Exception {
    Path driver = driverOfTomorrow("", DECLARED, "throw new Error();");
    assertThat(printed(driver, "early:///x"))
        .contains("early.jar", "driver 'early'", "against " + NEEDED, "is " + HERE)
        .contains("take a newer Polyvisor");
  }

  @Test
  void aDriverThatCannotEvenBeLoadedIsToldWhatIsMissingAndWhatIsThere() throws Exception {
    Path driver = driverOfTomorrow(", TomorrowFacet", DECLARED, "throw new Error();");
    assertThat(printed(driver, "early:///x"))
        .contains("early.Early in ", "early.jar", "org.polyvisor.spi.TomorrowFacet", HERE);
  }

  @Test
  void aDriverThatDoesNotSayItsSpiIsNamedWithItsOwnVersionWhereItFails() throws Exception {
    String missing = "return (DriverConnection) (Object) TomorrowFacet.class;";
    Path driver = driverOfTomorrow("", "", missing);
    assertThat(printed(driver, "early:///x"))
        .contains("early.jar", "(version 7.3)", "org/polyvisor/spi/TomorrowFacet", HERE);
  }
}
