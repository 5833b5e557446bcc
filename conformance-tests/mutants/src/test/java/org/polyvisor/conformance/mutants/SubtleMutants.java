package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;

/** Mistakes that need a second look, or a second one to look. */
final class SubtleMutants {
  private SubtleMutants() {}

  static List<Mutant> all() {
    return List.of(
        test("names-are-trimmed", "IDEN-013", Careless::trims),
        test("list-is-empty-meanwhile", "CONC-008", Remembering::missing),
        test("events-of-1970", "EVNT-030", Recounting::epoch),
        test("registration-does-not-wait", "EVNT-033", () -> Handing.leaving(false, true)),
        test("close-does-not-wait", "CLOS-014", () -> Handing.leaving(true, false)),
        test("info-eats-the-interrupt", "DEAD-017", () -> Careless.clearsInterrupt("info")),
        test("rows-of-the-start", "STAT-037", Plugged::sumForgetsPlugged),
        test("counters-outlive-their-device", "STAT-036", Plugged::unpluggedStays),
        test("fiftieth-event-lost", "EVNT-035", () -> Handing.losesOne(50)),
        test("each-read-a-generation", "STAT-033", Observing::newGenerations),
        test("seen-in-1970", "STAT-035", Observing::seenAtEpoch),
        test("redefinition-at-once", "DEFI-025", Remembering::redefinitionAtOnce),
        test("information-kept-until-own-change", "CONC-009", Remembering::cachedInfo),
        test("close-ends-all-listeners", "CLOS-015", Handing::closeEndsAll),
        test("events-overlap", "EVNT-034", Handing::overlapping),
        test("undefined-while-running-stays", "DEFI-024", Remembering::undefinedStays),
        test("defined-transient-goes", "DEFI-023", Remembering::definedTransientGoes),
        test("resumed-to-be-destroyed", "EVNT-031", Recounting::resumedBeforeStopped),
        test("refused-definition-told", "EVNT-032", Recounting::refusedDefineTold),
        test("opening-call-kept", "OPEN-011", Careless::openCallKept),
        test("info-counts-in-seconds", "DEAD-018", () -> Careless.countingInSeconds("info")),
        test("suspend-counts-in-seconds", "DEAD-019", () -> Careless.countingInSeconds("suspend")),
        test(
            "statistics-count-in-seconds",
            "DEAD-020",
            () -> Careless.countingInSeconds("blockStatistics")),
        test("open-counts-in-seconds", "DEAD-021", Defects::none),
        test("check-refuses-all", "OPEN-012", Defects::none),
        test("check-refuses-otherwise", "OPEN-013", Defects::none),
        test("check-takes-every-path", "OPEN-014", Defects::none),
        test("check-asks", "OPEN-015", Defects::none),
        test("name-stays-taken", "DEFI-027", Remembering::nameStaysTaken),
        test("update-is-not-told", "DEFI-026", Remembering::neverUpdated),
        test("started-without-an-id", "EVNT-036", Recounting::startedWithoutAnId),
        test("stopped-with-its-id", "EVNT-037", Recounting::stoppedWithItsId),
        test("values-never-changed", "STAT-039", Observing::neverChanged),
        test("pause-not-marked", "STAT-038", () -> Defects.asking(Observing.pausedMark(false))),
        test(
            "running-as-of-a-pause", "STAT-034", () -> Defects.asking(Observing.pausedMark(true))));
  }
}
