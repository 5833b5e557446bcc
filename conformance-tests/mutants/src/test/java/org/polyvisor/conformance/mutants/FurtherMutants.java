package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.endless;
import static org.polyvisor.conformance.mutants.Defects.forgettingInterrupts;
import static org.polyvisor.conformance.mutants.Defects.refusing;
import static org.polyvisor.conformance.mutants.Defects.stubborn;
import static org.polyvisor.conformance.mutants.Mutants.bulk;
import static org.polyvisor.conformance.mutants.Mutants.test;
import static org.polyvisor.conformance.mutants.Tuning.BOTH;
import static org.polyvisor.conformance.mutants.Tuning.CONFIG;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.SnapshotFlag;

/** Mistakes that nobody had thought of at first: references, flags, scopes, events, waits. */
final class FurtherMutants {
  private static final Predicate<Invocation> PAUSED = call -> call.in(DomainState.PAUSED);
  private static final Predicate<Invocation> SHUTOFF = call -> call.in(DomainState.SHUTOFF);

  private FurtherMutants() {}

  static List<Mutant> all() {
    return Stream.of(
            references(), definitions(), flags(), scopes(), events(), statistics(), waits())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Mutant> references() {
    return List.of(
        test(
            "texts-set-by-name",
            "IDEN-014",
            () -> refusing("setMetadata", ErrorCode.NO_DOMAIN, Listing::isMisnamed)),
        test("information-by-id", "IDEN-015", Mistaking::informationById),
        test("paused-not-found-by-id", "IDEN-016", Mistaking::noPausedById),
        test("transients-not-told-apart", "IDEN-017", Mistaking::anyPersistence),
        test(
            "boots-something-blank",
            "INFO-006",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        Infos.builder(info, info.domain(), info.reason()).osType("").build())),
        test("secrets-shown", "XMLD-005", Mistaking::showingSecrets));
  }

  private static List<Mutant> definitions() {
    return List.of(
        test("created-with-a-document-type", "DEFI-030", Forgetting::creatingWithEntities),
        test("created-with-the-nil-uuid", "DEFI-031", Forgetting::creatingWithTheNilUuid),
        test("capitals-are-another-uuid", "DEFI-032", Forgetting::capitalsAreAnother),
        test("declaration-refused", "DEFI-033", Forgetting::refusingDeclarations),
        test("old-description-kept", "DEFI-034", Forgetting::descriptionStays),
        test("autostart-outlives-its-domain", "AUTO-007", Forgetting::autostartStays),
        test("rename-forgets-the-title", "NAME-011", Forgetting::titleOfTheOldName),
        test("limit-forgets-the-title", "CONC-011", Forgetting::titleOfTheOldLimit),
        test("texts-at-once-lost", "CONC-010", Forgetting::textsAtOnce),
        test("new-network-forgets-autostart", "NETW-028", Forgetting::autostartOfNetworks),
        test("new-pool-forgets-autostart", "POOL-027", Forgetting::autostartOfPools));
  }

  private static List<Mutant> flags() {
    return List.of(
        test("unknown-flag-of-create-ignored", "DEFI-028", Heedless::unknownFlagOfCreate),
        test("created-paused-runs", "DEFI-029", Heedless::pausedCreate),
        test("forced-boot-restores", "SAVE-019", Heedless::forcedBoot),
        test("managed-save-not-undefined", "SAVE-020", Heedless::undefineWithASave),
        test("restored-as-it-was", "SAVE-021", Heedless::wantedRestore),
        test("children-stay", "SNAP-017", () -> Heedless.deleting(SnapshotFlag.CHILDREN)),
        test("parent-goes", "SNAP-018", () -> Heedless.deleting(SnapshotFlag.CHILDREN_ONLY)),
        test("reverted-as-it-was", "SNAP-019", Heedless::wantedRevert),
        test("halt-goes-on", "SNAP-020", () -> Heedless.taking(SnapshotFlag.HALT)),
        test("record-kept", "SNAP-021", () -> Heedless.taking(SnapshotFlag.NO_METADATA)),
        test("none-current-after-deleting", "SNAP-022", Snapping::noneCurrent),
        test("snapshot-of-now", "SNAP-023", Snapping::takenNow),
        test("snapshot-described-by-its-name", "SNAP-024", Snapping::describedByName));
  }

  private static List<Mutant> scopes() {
    return List.of(
        test(
            "text-of-both-of-stopped-is-defined",
            "META-016",
            () -> Texting.scoped(SHUTOFF.and(call -> Texting.isOf(BOTH, call)), CONFIG)),
        test("paused-gets-no-text", "META-017", () -> refused("setMetadata", PAUSED)),
        test(
            "stopped-memory-wants-a-scope",
            "TUNE-015",
            () -> refused("setMemory", Tuning.inUse(Set.of()).and(SHUTOFF))),
        test(
            "memory-of-both-of-stopped-is-defined",
            "TUNE-016",
            () ->
                Tuning.memory(
                    Tuning.inUse(BOTH).and(SHUTOFF), given -> Tuning.scoped(given, CONFIG))),
        test("paused-gets-no-memory", "TUNE-017", () -> refused("setMemory", PAUSED)),
        test(
            "vcpus-without-a-scope-are-for-both",
            "TUNE-018",
            () ->
                Tuning.vcpus(
                    call -> Tuning.vcpus(call).scopes().isEmpty() && !call.isTransient(), BOTH)),
        test("detached-from-both", "DEVI-014", () -> Plugging.withoutAScope("detachDevice")),
        test("updated-in-both", "DEVI-015", () -> Plugging.withoutAScope("updateDevice")),
        test(
            "device-of-stopped-wants-a-scope",
            "DEVI-016",
            () -> refused("attachDevice", Plugging.of(Set.of()).and(SHUTOFF))),
        test(
            "device-of-both-of-stopped-is-defined",
            "DEVI-017",
            () -> Plugging.attaching(Plugging.of(BOTH).and(SHUTOFF), CONFIG)),
        test("paused-gets-no-device", "DEVI-018", () -> refused("attachDevice", PAUSED)));
  }

  private static Defect refused(String method, Predicate<Invocation> when) {
    return refusing(method, ErrorCode.OPERATION_INVALID, when);
  }

  private static List<Mutant> events() {
    return List.of(
        test(
            "shutdown-told-as-destroyed",
            "EVNT-038",
            () ->
                Mistelling.told(
                    LifecycleEventDetail.STOPPED_SHUTDOWN, LifecycleEventDetail.STOPPED_DESTROYED)),
        test(
            "save-told-as-destroyed",
            "EVNT-039",
            () ->
                Mistelling.told(
                    LifecycleEventDetail.STOPPED_SAVED, LifecycleEventDetail.STOPPED_DESTROYED)),
        test(
            "restore-told-as-booted",
            "EVNT-040",
            () ->
                Mistelling.told(
                    LifecycleEventDetail.STARTED_RESTORED, LifecycleEventDetail.STARTED_BOOTED)),
        test("reset-told-as-an-end-and-a-start", "EVNT-041", Mistelling::ofResets),
        test("suspended-without-an-id", "EVNT-042", Mistelling::suspendedWithoutAnId),
        test("listener-kept-once", "EVNT-043", Mistelling::oneOfEach),
        test("unknown-kind-mutes-all", "EVNT-044", Mistelling::mutedByTheUnknown),
        test("past-event-told", "EVNT-045", Mistelling::ofThePast),
        test("told-with-its-first-name", "EVNT-046", Mistelling::withItsFirstName),
        test("end-of-transient-told-as-undefined", "EVNT-047", Mistelling::undefinedAtItsEnd));
  }

  private static List<Mutant> statistics() {
    return List.of(
        test("all-devices-from-the-past", "STAT-040", Recounting::allFromThePast),
        test("sum-from-the-past", "STAT-041", Recounting::sumFromThePast),
        test("io-of-others-counted", "STAT-042", Recounting::ioOfOthers),
        test("device-in-any-case", "STAT-043", Recounting::inAnyCase),
        bulk("rows-from-the-past", "BULK-010", Recounting::rowsFromThePast));
  }

  private static List<Mutant> waits() {
    return List.of(
        test("texts-without-a-deadline", "DEAD-022", () -> endless("metadata")),
        test("texts-hear-no-cancel", "DEAD-023", () -> stubborn("setMetadata")),
        test("snapshots-forget-interrupts", "DEAD-024", () -> forgettingInterrupts("snapshots")));
  }
}
