package org.polyvisor.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.Polyvisor;
import org.polyvisor.driver.support.xml.XmlElement;
import org.polyvisor.driver.test.TestControlFacet;
import org.polyvisor.spi.DriverProvider;

/**
 * Who compiled against the baseline still compiles and runs: {@code docs/decisions/004}. What was
 * added joins the baseline by running this test with {@code -Dpolyvisor.baseline=add}, which writes
 * it anew where nothing breaks; with {@code accept}, also where something does, on purpose.
 */
class CompatibilityTest {
  static final Path BASELINES = Path.of("src/test/resources/org/polyvisor/compatibility");

  private static final Map<String, Class<?>> MODULES =
      Map.of(
          "polyvisor-spi", DriverProvider.class,
          "polyvisor-api", Polyvisor.class,
          "polyvisor-driver-support", XmlElement.class,
          "polyvisor-driver-test", TestControlFacet.class);

  @TempDir Path work;

  @TestFactory
  Stream<DynamicTest> whoCompiledAgainstTheBaselineStillCompilesAndRuns() {
    return MODULES.entrySet().stream()
        .map(
            module ->
                DynamicTest.dynamicTest(
                    module.getKey(), () -> holds(module.getKey(), Surface.of(module.getValue()))));
  }

  private void holds(String module, Surface today) throws Exception {
    Path baseline = BASELINES.resolve(module + ".jar");
    Path now = today.write(work.resolve(module + ".jar"));
    assertThat(today.classes().keySet()).hasSizeGreaterThan(1);
    String wanted = System.getProperty("polyvisor.baseline", "");
    if (wanted.equals("accept")
        || wanted.equals("add") && Difference.breaking(baseline, now).isEmpty()) {
      Files.createDirectories(BASELINES);
      Files.write(baseline, Files.readAllBytes(now));
      Files.writeString(BASELINES.resolve(module + ".txt"), listing(baseline, today));
    }
    assertThat(Difference.breaking(baseline, now))
        .as(
            """
            %s breaks who compiled against it. Keep what was there beside what is new. Until the
            first release a break may be accepted: see docs/decisions/004-what-stays-compatible.md
            """,
            module)
        .isEmpty();
  }

  /** The baseline as people read it, so that a review sees what was accepted. */
  private static String listing(Path jar, Surface surface) {
    List<String> arguments = new ArrayList<>(List.of("-protected", "-cp", jar.toString()));
    surface.classes().keySet().forEach(n -> arguments.add(n.replace(".class", "")));
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    ToolProvider.findFirst("javap")
        .orElseThrow()
        .run(printer, printer, arguments.toArray(new String[0]));
    return out.toString();
  }
}
