package org.polyvisor.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.Connection;
import org.polyvisor.Polyvisor;
import org.polyvisor.conformance.lab.Seed;
import org.w3c.dom.Document;

/** The whole launcher, on the test driver. */
class ConformTest {
  private static final String URI = "test:///default";

  @AfterEach
  void noSeed() {
    System.clearProperty(Seed.PROPERTY);
  }

  @Test
  void aDriverThatConformsIsToldSoAndLeftAsItWas() {
    try (Connection before = Polyvisor.open(URI)) {
      Conform run = Conform.run(URI);

      assertThat(run.code()).as(run.out()).isZero();
      assertThat(run.verdict()).startsWith("test:///default conforms as far as it could be driven");
      assertThat(run.out()).contains("Lifecycle").contains("passed").contains("not offered");
      assertThat(run.err()).contains("LIFE-001 passed");
      assertThat(before.domains()).hasSize(1);
    }
  }

  @Test
  void oneRequirementRunsAlone() {
    Conform run = Conform.run(URI, "--requirement", "life-012");

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("[  1/1] LIFE-012 passed");
    assertThat(run.verdict()).isEqualTo("test:///default conforms: of 1 requirements 1 passed.");
  }

  @Test
  void aPlanListsWithoutOpening() {
    Conform run = Conform.run("nosuch:///x", "--plan", "--profile", "events");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("EVNT-001").doesNotContain("LIFE-001");
    assertThat(run.verdict()).endsWith("requirements for nosuch:///x");
  }

  @Test
  void readOnlyChangesNothingAndSaysWhatCouldNotBeDriven() {
    Conform run = Conform.run(URI, "--read-only", "--requirement", "LIFE-002,INFO-003");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("LIFE-002 not drivable")
        .contains("INFO-003 passed")
        .contains("note: no guest may be changed");
  }

  @Test
  void aDeviationThatIsNoneFailsTheRun() {
    Conform run =
        Conform.run(URI, "--requirement", "LIFE-012", "--deviation", "LIFE-012=a guess=none");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("LIFE-012 is declared as a deviation and does not deviate")
        .contains("again: polyvisor conform test:///default --deviation 'LIFE-012=a guess=none'");
    assertThat(run.verdict())
        .isEqualTo("test:///default does not conform: 1 of 1 requirements failed.");
  }

  @Test
  void aLackThatWorksFailsTheRun() {
    Conform run = Conform.run(URI, "--lack", "reset", "--requirement", "LIFE-015");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("'reset', which lacks() names");
  }

  @Test
  void misuseIsToldFromAVerdict() {
    assertThat(Conform.run("nosuch:///x").code()).isEqualTo(2);
    assertThat(Conform.run("nosuch:///x").err()).contains("no driver for scheme 'nosuch'");
    assertThat(Conform.run(URI, "--requirement", "LIFE-999").err())
        .isEqualTo("error: no requirement 'LIFE-999': --plan lists them\n");
    assertThat(Conform.run(URI, "--guest", "nobody").err()).contains("nobody");
    assertThat(Conform.run(URI, "--lack", "dance").err()).contains("--lack dance: known are");
    assertThat(Conform.run(URI, "--deviation", "LIFE-012").code()).isEqualTo(2);
    assertThat(Conform.run().code()).isEqualTo(2);
  }

  @Test
  void reportsAreWrittenForEyesAndForPrograms(@TempDir Path folder) throws Exception {
    Conform run =
        Conform.run(
            URI,
            "--seed",
            "7",
            "--report",
            folder.toString(),
            "--lack",
            "reset",
            "--requirement",
            "LIFE-015,LIFE-012");

    assertThat(run.code()).isEqualTo(1);
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page)
        .contains("does not conform: 1 of 2")
        .contains("Run it again")
        .contains("polyvisor conform test:///default --lack reset --seed 7 --requirement LIFE-015")
        .contains("LifecycleFacet.reset(")
        .contains("Expected")
        .doesNotContain("http://", "https://", "<script");
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains("\"conforms\":false")
        .contains("\"id\":\"LIFE-015\"");
    assertThat(testcases(folder.resolve("TEST-conformance.xml"))).isEqualTo(2);
  }

  @Test
  void jsonGoesToStandardOutputAlone() {
    Conform run = Conform.run(URI, "--json", "--requirement", "LIFE-012");

    assertThat(run.out())
        .startsWith("{\"uri\":\"test:///default\",\"conforms\":true")
        .endsWith("}\n");
  }

  @Test
  void aFolderOfDriversIsLookedAt(@TempDir Path empty) {
    assertThat(Conform.run(URI, "--drivers", empty.toString()).err())
        .contains("the folder has no jar");
    assertThat(Conform.run(URI, "--drivers", empty.resolve("x").toString()).err())
        .contains("there is no such jar or folder");
  }

  private static int testcases(Path report) throws IOException {
    try {
      Document xml =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
      return xml.getElementsByTagName("testcase").getLength();
    } catch (org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void boundsThatNobodyCanKeepAreNoVerdictOnTheDriver() {
    for (String stretch : List.of("0", "-1", "NaN", "1e9")) {
      Conform run = Conform.run("test:///default", "--stretch=" + stretch);

      assertThat(run.code()).as(stretch).isEqualTo(2);
      assertThat(run.err()).contains("--stretch").contains("0.01 to 1000");
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void aReportThatCannotBeWrittenIsToldBeforeAnythingIsRun(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");

    Conform run =
        Conform.run("test:///default", "--requirement", "OPEN-001", "--report", file.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--report " + file).contains("nothing was run");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whatIsWrongWithAnOptionIsToldWithWhatWouldBeRight(@TempDir Path folder) throws Exception {
    Path none = folder.resolve("none");
    Path noXml = Files.writeString(folder.resolve("no.xml"), "#!/bin/sh");

    misuse("'x' is not a whole number, as 7", "--seed", "x");
    misuse("'9999999999999999999' is not a whole", "--seed", "9999999999999999999");
    misuse("'x' is not a number of 0.01 to 1000, as 3", "--stretch", "x");
    misuse("--set x: must be NAME=VALUE", "--set", "x");
    misuse("--requirement names none", "--requirement", ",");
    misuse("--profile names none", "--profile", ",");
    misuse("known are core, events, management, statistics", "--profile", "nosuch");
    misuse("--plan runs nothing", "--plan", "--report", none.toString());
    misuse("--report must name a folder", "--report", "");
    misuse("--drivers must name a jar or a folder", "--drivers", "");
    misuse(none + ": cannot be read: there is no such file", "--template", none.toString());
    misuse("--device " + folder + ": ", "--device", folder.toString());
    misuse("--template " + noXml + ": the XML is not", "--template", noXml.toString());
    assertThat(none).doesNotExist();
  }

  private static void misuse(String words, String... arguments) {
    for (boolean json : List.of(false, true)) {
      List<String> all = new ArrayList<>(List.of(URI));
      all.addAll(List.of(arguments));
      all.addAll(json ? List.of("--json") : List.of());

      Conform run = Conform.run(all.toArray(new String[0]));

      assertThat(run.code()).as(run.err()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("error: ").contains(words).doesNotContain("java.");
      assertThat(run.err().lines()).hasSize(1);
    }
  }

  @Test
  void whereNothingCouldBeDrivenNothingWasJudged() {
    Conform run = Conform.run(URI, "--read-only", "--requirement", "LIFE-012");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.verdict()).contains("was not judged");
  }
}
