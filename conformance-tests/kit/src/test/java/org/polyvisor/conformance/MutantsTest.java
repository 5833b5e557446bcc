package org.polyvisor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.conformance.fixture.FixtureHost;

/**
 * Each defect fails exactly the requirements that are about it. With {@code
 * -Dpolyvisor.proofs=small} no others are run.
 */
class MutantsTest {
  static Stream<Arguments> mutants() {
    return Stream.of(
        Arguments.of("absent-as-zero", Set.of("STAT-012")),
        Arguments.of("at-hand-blocks", Set.of("HAND-002")),
        Arguments.of("at-hand-throws-when-closed", Set.of("HAND-004")),
        Arguments.of(
            "close-leaves-it-alive",
            Set.of(
                "CLOS-002",
                "CLOS-003",
                "CLOS-004",
                "CLOS-005",
                "CLOS-009",
                "CLOS-010",
                "CLOS-011",
                "CLOS-013",
                "EVNT-011")),
        Arguments.of("deadline-ignored", Set.of("DEAD-002", "DEAD-007", "DEAD-012", "DEAD-019")),
        Arguments.of("event-doubled", Set.of("EVNT-001", "EVNT-017")),
        Arguments.of("event-missing", Set.of("EVNT-006")),
        Arguments.of("interrupt-swallowed", Set.of("DEAD-004")),
        Arguments.of(
            "lack-that-works",
            Set.of("APIS-008", "EVNT-041", "LACK-001", "LIFE-015", "LIFE-016", "LIFE-017")),
        Arguments.of("name-taken-twice", Set.of("CONC-004", "DEFI-008", "DEFI-019")),
        Arguments.of("reads-as-writes", Set.of("STAT-014")),
        Arguments.of("registration-stays", Set.of("EVNT-008", "EVNT-010", "EVNT-033")),
        Arguments.of("stale-after-stop", Set.of("STAT-017")),
        Arguments.of("start-of-paused", Set.of("LIFE-003", "LIFE-027")),
        Arguments.of("sum-forgets-a-device", Set.of("STAT-004")),
        Arguments.of("two-samples-mixed", Set.of("STAT-013")),
        Arguments.of("wishes-refused", Set.of("STAT-019")),
        Arguments.of("wrong-code", Set.of("IDEN-005", "IDEN-011")));
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void eachDefectFailsWhatIsMeantForIt(String defect, Set<String> expected) {
    FixtureConformance.DEFECT.set(defect);

    boolean small = "small".equals(System.getProperty("polyvisor.proofs"));
    String[] ids = small ? expected.toArray(String[]::new) : new String[0];
    KitRun run = KitRun.of(FixtureConformance.class, ids);

    assertThat(run.failed()).as(run.failures().toString()).isEqualTo(expected);
    assertThat(FixtureHost.at(defect).dump()).as("domains left behind").isEqualTo("[]");
  }

  @AfterEach
  void backToTheCorrectOne() {
    FixtureConformance.DEFECT.set("none");
  }
}
