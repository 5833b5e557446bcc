package org.polyvisor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house hold, each was seen to bite, and they looked at what they should. */
class ArchitectureTest {
  private static final String FIXTURE = "org.polyvisor.architecture.fixture";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("test-classes"))
          .importPackages("org.polyvisor");

  private static final JavaClasses BROKEN_HOUSE = new ClassFileImporter().importPackages(FIXTURE);

  private static final Map<String, Function<Rules, ArchRule>> RULES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("spi and api know the JDK alone", Rules::spiAndApiKnowTheJdkAlone),
              Map.entry("spi does not know the api", Rules::spiDoesNotKnowTheApi),
              Map.entry(
                  "drivers know neither the api nor each other",
                  Rules::driversKnowNeitherTheApiNorEachOther),
              Map.entry("JNA stays in its package", Rules::jnaStaysInItsPackage),
              Map.entry("Guice stays inside", Rules::guiceStaysInside),
              Map.entry(
                  "Commons Configuration stays in config",
                  Rules::commonsConfigurationStaysInConfig),
              Map.entry("XML is parsed in one place", Rules::xmlIsParsedInOnePlace),
              Map.entry(
                  "internal packages are used by their module alone",
                  Rules::internalPackagesAreUsedByTheirModuleAlone),
              Map.entry("packages have no cycle", Rules::packagesHaveNoCycle),
              Map.entry("no method is synchronized", Rules::noMethodIsSynchronized),
              Map.entry(
                  "exported types have a stability mark", Rules::exportedTypesHaveAStabilityMark),
              Map.entry("libraries do not print", Rules::librariesDoNotPrint)));

  @TestFactory
  Stream<DynamicTest> theHouseHolds() {
    Rules rules = Rules.of("org.polyvisor");
    return each(rule -> rule.apply(rules).check(HOUSE));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleBites() {
    Rules rules = Rules.of(FIXTURE);
    return each(
        rule -> assertThat(rule.apply(rules).evaluate(BROKEN_HOUSE).hasViolation()).isTrue());
  }

  private interface Check {
    void on(Function<Rules, ArchRule> rule);
  }

  private static Stream<DynamicTest> each(Check check) {
    return RULES.entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> check.on(rule.getValue())));
  }

  @Test
  void everyModuleWasLookedAt() {
    Modules modules = new Modules("org.polyvisor");
    Map<String, Long> seen =
        HOUSE.stream()
            .collect(
                Collectors.groupingBy(
                    type -> modules.of(type.getPackageName()),
                    TreeMap::new,
                    Collectors.counting()));
    Map<String, Integer> atLeast =
        Map.ofEntries(
            Map.entry("spi", 80),
            Map.entry("api", 45),
            Map.entry("config", 1),
            Map.entry("driver.support", 15),
            Map.entry("driver.test", 8),
            Map.entry("driver.parallels", 30),
            Map.entry("driver.parallels.sdk", 8),
            Map.entry("driver.parallels.simulator", 8),
            Map.entry("driver.parallels.jna", 25),
            Map.entry("driver.qemu", 15),
            Map.entry("cli", 20));
    atLeast.forEach(
        (module, count) ->
            assertThat(seen.getOrDefault(module, 0L))
                .as("classes of %s; seen: %s", module, seen)
                .isGreaterThanOrEqualTo(count.longValue()));
  }

  @Test
  void noClassFileEntersAMonitor() {
    assertThat(monitorsIn(HOUSE)).isEmpty();
  }

  @Test
  void aMonitorWouldBeFound() {
    assertThat(monitorsIn(BROKEN_HOUSE)).singleElement().asString().contains("Monitor");
  }

  /** The files whose code enters a monitor, by the disassembler's word. */
  private static List<String> monitorsIn(JavaClasses classes) {
    ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
    List<String> arguments = new ArrayList<>(List.of("-c", "-p", "-sysinfo"));
    for (JavaClass type : classes) {
      arguments.add(type.getSource().orElseThrow().getUri().toString());
    }
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    assertThat(javap.run(printer, printer, arguments.toArray(new String[0]))).isZero();
    List<String> found = new ArrayList<>();
    String file = "";
    for (String line : out.toString().split("\n")) {
      file = line.startsWith("Classfile ") ? line : file;
      if (line.contains("monitorenter") && !found.contains(file)) {
        found.add(file);
      }
    }
    return found;
  }
}
