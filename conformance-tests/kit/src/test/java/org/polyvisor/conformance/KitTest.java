package org.polyvisor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.fixture.FixtureHost;
import org.polyvisor.conformance.setup.Deviation;
import org.polyvisor.conformance.setup.Exclusion;
import org.polyvisor.conformance.setup.Target;

/** What the kit itself promises: results, cleaning up, picking one. */
class KitTest {
  private static final String TINY = "src/test/java/org/polyvisor/conformance/tiny";

  private static final String NO_SUCH_FACET =
      "(INTF|VCPU|MEMO|CPUS|BULK|SAVE|SNAP|AUTO|NAME|META|DUMP|IMAG|GUES|JOBS|TUNE|DEVI|NETW|POOL"
          + "|EXCH)-.*";

  @Test
  void theCorrectDriverPassesWhatItOffersAndLeavesNothingBehind() {
    KitRun run = KitRun.of(FixtureConformance.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.aborts().keySet().stream().filter(id -> !id.matches(NO_SUCH_FACET)))
        .containsExactly(
            "CONC-010",
            "CONC-011",
            "EVNT-039",
            "EVNT-040",
            "EVNT-041",
            "EVNT-046",
            "LIFE-015",
            "LIFE-016",
            "LIFE-017",
            "OPEN-014",
            "STAT-036",
            "STAT-037");
    assertThat(run.passed()).hasSizeGreaterThan(200);
    assertThat(run.aborts().get("LIFE-016"))
        .isEqualTo("NOT OFFERED LIFE-016: reset, refused as declared");
    assertThat(run.summary())
        .isEqualTo(
            run.passed().size()
                + " passed, 0 failed, "
                + run.aborts().size()
                + " not offered, 0 not drivable, 0 deviates as declared, 0 excluded");
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
    assertThat(run.summary()).endsWith("1 deviates as declared, 0 excluded");
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

  @Test
  void aRequirementIsLeftOutForATime() {
    KitRun run = KitRun.of(LeftOut.class, Ids.HAND_004, Ids.HAND_003);

    assertThat(run.aborts())
        .containsOnly(
            Map.entry(Ids.HAND_004, "EXCLUDED HAND-004 until 2999-12-31: it is contested"));
    assertThat(run.failures().get(Ids.HAND_003))
        .startsWith(
            "the exclusion is over, meet it or say anew why not: HAND-003 until 2020-02-29");
    assertThat(run.summary()).endsWith("1 excluded");
  }

  @Test
  void anExclusionOfAnUnknownRequirementIsAnError() {
    assertThat(KitRun.of(LeftOutUnknown.class, Ids.HAND_003).failures().get(Ids.HAND_003))
        .contains("an exclusion of unknown LIFE-999");
  }

  @Test
  void whatFailedIsTriedOnceAndNotAgain() {
    Flaky.TARGETS.set(0);

    KitRun run = KitRun.of(Flaky.class, Ids.HAND_004);

    assertThat(run.failures()).containsKey(Ids.HAND_004);
    assertThat(run.executions()).isEqualTo(1);
  }

  @Test
  void whatPassesWhenABuildTriesItAgainIsUnstableAndNoPass() {
    Flaky.TARGETS.set(0);
    try (LauncherSession session = LauncherFactory.openSession()) {
      KitRun first = KitRun.in(session, Flaky.class, Ids.HAND_004);
      KitRun second = KitRun.in(session, Flaky.class, Ids.HAND_004);

      assertThat(first.failures()).containsKey(Ids.HAND_004);
      assertThat(second.passed()).isEmpty();
      assertThat(second.failures().get(Ids.HAND_004))
          .startsWith("HAND-004 is unstable: it failed before in this run, and was passed");
    }
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

  /** One that is contested, and one that was for too long. */
  static class LeftOut extends DriverConformance {
    @Override
    public Target target() {
      return Target.of("fixture:///at-hand-throws-when-closed")
          .template(FixtureConformance.TEMPLATE)
          .exclude(new Exclusion(Ids.HAND_004, "it is contested", LocalDate.of(2999, 12, 31), ""))
          .exclude(new Exclusion(Ids.HAND_003, "it was", LocalDate.of(2020, 2, 29), ""));
    }
  }

  /** One that there is not. */
  static class LeftOutUnknown extends DriverConformance {
    @Override
    public Target target() {
      return Target.of("fixture:///none")
          .exclude(new Exclusion("LIFE-999", "unknown", LocalDate.of(2999, 12, 31), ""));
    }
  }

  /** A driver that has a defect at first. */
  static class Flaky extends DriverConformance {
    static final AtomicInteger TARGETS = new AtomicInteger();

    @Override
    public Target target() {
      boolean first = TARGETS.getAndIncrement() == 0;
      return Target.of(first ? "fixture:///at-hand-throws-when-closed" : "fixture:///none")
          .template(FixtureConformance.TEMPLATE);
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
