package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;

/** Mistakes that need a second look, or a second one to look. */
final class SubtleMutants {
  private SubtleMutants() {}

  static List<Mutant> all() {
    return List.of(
        test("names-are-trimmed", "IDEN-013", Subtly::trims),
        test("list-is-empty-meanwhile", "CONC-008", Subtly::missing),
        test("events-of-1970", "EVNT-030", Subtly::epoch),
        test("registration-does-not-wait", "EVNT-033", () -> Subtly.leaving(false, true)),
        test("close-does-not-wait", "CLOS-014", () -> Subtly.leaving(true, false)),
        test("info-eats-the-interrupt", "DEAD-017", () -> Subtly.clearsInterrupt("info")),
        test("rows-of-the-start", "STAT-037", Subtly::sumForgetsPlugged),
        test("counters-outlive-their-device", "STAT-036", Subtly::unpluggedStays),
        test("fiftieth-event-lost", "EVNT-035", () -> Subtly.losesOne(50)),
        test("each-read-a-generation", "STAT-033", Subtly::newGenerations),
        test("seen-in-1970", "STAT-035", Subtly::seenAtEpoch),
        test("redefinition-at-once", "DEFI-025", Subtly::redefinitionAtOnce),
        test("information-kept-until-own-change", "CONC-009", Subtly::cachedInfo),
        test("close-ends-all-listeners", "CLOS-015", Subtly::closeEndsAll),
        test("events-overlap", "EVNT-034", Subtly::overlapping),
        test("undefined-while-running-stays", "DEFI-024", Subtly::undefinedStays),
        test("defined-transient-goes", "DEFI-023", Subtly::definedTransientGoes),
        test("resumed-to-be-destroyed", "EVNT-031", Subtly::resumedBeforeStopped),
        test("refused-definition-told", "EVNT-032", Subtly::refusedDefineTold),
        test("opening-call-kept", "OPEN-011", Subtly::openCallKept),
        test("running-as-of-a-pause", "STAT-034", () -> Defects.asking(Subtly.pausedMark(true))));
  }
}
