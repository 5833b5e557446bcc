package org.polyvisor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.fixture.FixtureHost;
import org.polyvisor.conformance.setup.Deviation;
import org.polyvisor.conformance.setup.Target;

/** What the kit itself promises: results, cleaning up, picking one. */
class KitTest {
  private static final String TINY = "src/test/java/org/polyvisor/conformance/tiny";

  private static final String NO_SUCH_FACET =
      "(INTF|VCPU|MEMO|BULK|SAVE|SNAP|TUNE|DEVI|NETW|POOL|EXCH)-.*";

  @Test
  void theCorrectDriverPassesWhatItOffersAndLeavesNothingBehind() {
    KitRun run = KitRun.of(FixtureConformance.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.aborts().keySet().stream().filter(id -> !id.matches(NO_SUCH_FACET)))
        .containsExactly("LIFE-015", "LIFE-016", "LIFE-017");
    assertThat(run.passed()).hasSizeGreaterThan(200);
    assertThat(run.aborts().get("LIFE-016"))
        .isEqualTo("NOT OFFERED LIFE-016: reset, refused as declared");
    assertThat(run.summary())
        .isEqualTo(
            run.passed().size()
                + " passed, 0 failed, "
                + run.aborts().size()
                + " not offered, 0 not drivable, 0 deviates as declared");
    assertThat(FixtureHost.at("none").dump()).isEqualTo("[]");
  }

  @Test
  void guestsOfOthersAreNotTouched() {
    FixtureHost host = FixtureHost.at("inhabited");
    host.plant("theirs");
    host.plant("polyvisor-000000-1");
    String before = host.dump();
    FixtureConformance.DEFECT.set("inhabited");
    try {
      assertThat(KitRun.of(FixtureConformance.class).failures()).isEmpty();
    } finally {
      FixtureConformance.DEFECT.set("none");
    }

    assertThat(host.dump()).isEqualTo(before);
  }

  @Test
  void theSmallestDriverPassesTheCoreAndOffersNothingElse() {
    KitRun run = KitRun.of(TinyConformanceTest.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.passed()).contains(Ids.OPEN_003, Ids.IDEN_001, Ids.XMLD_002, Ids.CLOS_004);
    assertThat(run.aborts().get(Ids.STAT_002))
        .isEqualTo("NOT OFFERED STAT-002: block-statistics, the driver has no such facet");
    assertThat(run.aborts().get(Ids.DEAD_001)).startsWith("NOT DRIVABLE DEAD-001: ");
  }

  @Test
  void theSmallestDriverHasAtMostFortyLines() throws IOException {
    Path folder = Path.of(System.getProperty("basedir", ".")).resolve(TINY);
    long lines = 0;
    for (String file : List.of("TinyProvider.java", "TinyConnection.java")) {
      lines += Files.readAllLines(folder.resolve(file)).stream().filter(KitTest::isCode).count();
    }

    assertThat(lines).isBetween(20L, 40L);
  }

  @Test
  void oneRequirementRunsAlone() {
    KitRun run = KitRun.of(FixtureConformance.class, Ids.LIFE_012);

    assertThat(run.passed()).containsExactly(Ids.LIFE_012);
    assertThat(run.summary()).startsWith("1 passed, 0 failed");
  }

  @Test
  void aDeclaredDeviationIsAResultOfItsOwn() {
    KitRun run = KitRun.of(Declared.class, Ids.HAND_004);

    assertThat(run.aborts().get(Ids.HAND_004))
        .isEqualTo("DEVIATES HAND-004: closed is closed (https://example.org/1)");
    assertThat(run.summary()).endsWith("1 deviates as declared");
  }

  @Test
  void aDeclaredDeviationThatDoesNotDeviateFails() {
    KitRun run = KitRun.of(Declared.class, Ids.HAND_003);

    assertThat(run.failures().get(Ids.HAND_003))
        .isEqualTo("HAND-003 is declared as a deviation and does not deviate");
  }

  @Test
  void aDeviationOtherThanDeclaredFails() {
    KitRun run = KitRun.of(DeclaredOtherwise.class, Ids.HAND_004);

    assertThat(run.failures().get(Ids.HAND_004))
        .startsWith("HAND-004 deviates otherwise than declared: ");
  }

  /** Not counted: what the language or the formatter asks for, and comments. */
  private static boolean isCode(String line) {
    String text = line.strip();
    return !text.isEmpty()
        && !text.equals("}")
        && Stream.of("import ", "package ", "@", "/*", "*").noneMatch(text::startsWith);
  }

  /** A driver that throws at hand once it is closed, and says so; and says too much. */
  static class Declared extends DriverConformance {
    @Override
    public Target target() {
      return Target.of("fixture:///at-hand-throws-when-closed")
          .template(FixtureConformance.TEMPLATE)
          .deviation(Ids.HAND_004, "closed is closed", "https://example.org/1")
          .deviation(Ids.HAND_003, "not true", "https://example.org/2");
    }
  }

  /** The same driver, said to fail in another way. */
  static class DeclaredOtherwise extends DriverConformance {
    @Override
    public Target target() {
      return Target.of("fixture:///at-hand-throws-when-closed")
          .template(FixtureConformance.TEMPLATE)
          .deviation(new Deviation(Ids.HAND_004, "it burns", "", "fire"));
    }
  }
}
