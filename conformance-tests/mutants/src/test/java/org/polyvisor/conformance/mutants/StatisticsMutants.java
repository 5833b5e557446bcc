package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.asking;
import static org.polyvisor.conformance.mutants.Defects.coding;
import static org.polyvisor.conformance.mutants.Defects.first;
import static org.polyvisor.conformance.mutants.Defects.on;
import static org.polyvisor.conformance.mutants.Defects.refusing;
import static org.polyvisor.conformance.mutants.Defects.telling;
import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainState;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;

/** Mistakes about counters and their times. */
final class StatisticsMutants {
  private static final Predicate<Invocation> ALWAYS = call -> true;

  private StatisticsMutants() {}

  static List<Mutant> all() {
    return List.of(
        test(
            "device-without-a-target",
            "STAT-001",
            () ->
                answering(
                    "blockDevices",
                    (Invocation call, List<BlockDevice> all) -> Counting.unnamed(all))),
        test(
            "targets-move-while-paused",
            "STAT-032",
            () ->
                answering(
                    "blockDevices",
                    (Invocation call, List<BlockDevice> all) ->
                        call.in(DomainState.PAUSED) ? Counting.reversed(all) : all)),
        test(
            "answers-for-another-device",
            "STAT-002",
            () ->
                asking(
                    answering(
                        "blockStatistics",
                        (Invocation call, BlockStatistics read) ->
                            Counting.renamed(
                                read, read.device().equals("vda") ? "vdb" : read.device())))),
        test(
            "named-by-the-question",
            "STAT-027",
            () ->
                asking(
                    answering(
                        "blockStatistics",
                        (Invocation call, BlockStatistics read) ->
                            Counting.renamed(read, Counting.device(call))))),
        test(
            "sum-forgets-a-device",
            "STAT-004",
            () ->
                asking(
                    on(
                        "blockStatistics",
                        call -> Counting.device(call).isEmpty(),
                        Counting::halfASum))),
        test(
            "unknown-device-is-missing",
            "STAT-005",
            () ->
                asking(
                    coding(
                        "blockStatistics",
                        ErrorCode.INVALID_ARG,
                        ErrorCode.DEVICE_MISSING,
                        ALWAYS))),
        test(
            "unknown-device-without-a-name",
            "STAT-005",
            () ->
                asking(
                    telling(
                        "blockStatistics",
                        ALWAYS,
                        e ->
                            e.code() == ErrorCode.INVALID_ARG
                                ? Defects.about(
                                    VirtException.of(
                                        e.code(),
                                        e.domain(),
                                        "no such device; known are vda, vdb, sda"),
                                    e)
                                : e))),
        test(
            "unknown-device-without-a-domain",
            "STAT-025",
            () ->
                asking(
                    telling(
                        "blockStatistics",
                        ALWAYS,
                        e ->
                            e.code() == ErrorCode.INVALID_ARG
                                ? VirtException.of(
                                    e.code(), e.domain(), String.valueOf(e.getMessage()))
                                : e))),
        test(
            "unknown-device-without-the-others",
            "STAT-026",
            () ->
                asking(
                    telling(
                        "blockStatistics",
                        ALWAYS,
                        e ->
                            e.code() == ErrorCode.INVALID_ARG
                                ? Defects.about(
                                    VirtException.of(
                                        e.code(),
                                        e.domain(),
                                        String.valueOf(e.getMessage())
                                            .replaceFirst(": it has.*", "")),
                                    e)
                                : e))),
        test(
            "stopped-can-be-read",
            "STAT-006",
            () ->
                asking(
                    on(
                        "blockStatistics",
                        call -> call.in(DomainState.SHUTOFF) && !Counting.device(call).isEmpty(),
                        call -> Counting.empty(Counting.device(call))))),
        test(
            "stopped-has-a-sum",
            "STAT-028",
            () ->
                asking(
                    on(
                        "blockStatistics",
                        call -> call.in(DomainState.SHUTOFF) && Counting.device(call).isEmpty(),
                        call -> Counting.empty("")))),
        test(
            "nobody-is-stopped",
            "STAT-007",
            () ->
                asking(
                    coding(
                        "blockStatistics",
                        ErrorCode.NO_DOMAIN,
                        ErrorCode.OPERATION_INVALID,
                        ALWAYS))),
        test(
            "devices-of-nobody-are-none",
            "STAT-018",
            () -> on("blockDevices", call -> call.info().isEmpty(), call -> List.of())),
        test("counters-fall", "STAT-008", () -> asking(Counting.falling())),
        test(
            "observed-tomorrow",
            "STAT-009",
            () ->
                asking(
                    answering(
                        "blockStatistics",
                        (Invocation call, BlockStatistics read) ->
                            Counting.at(read, read.observation().at().plusSeconds(3600))))),
        test(
            "changed-after-observed",
            "STAT-031",
            () ->
                asking(
                    answering(
                        "blockStatistics",
                        (Invocation call, BlockStatistics read) ->
                            read.observed(
                                read.observation()
                                    .changedAt(read.observation().at().plusNanos(1000)))))),
        test("age-0-from-the-past", "STAT-010", () -> asking(Counting.keepingWhatIsAsked())),
        test("age-ignored", "STAT-011", () -> asking(on("blockStatistics", Counting::older))),
        test(
            "absent-as-zero",
            "STAT-012",
            () ->
                asking(
                    answering(
                        "blockStatistics",
                        (Invocation call, BlockStatistics read) ->
                            read.counters().isEmpty() ? Counting.zero(read) : read))),
        test("two-samples-mixed", "STAT-013", () -> asking(Counting.mixed())),
        test(
            "reads-as-writes",
            "STAT-014",
            () ->
                asking(
                    answering(
                        "blockStatistics",
                        (Invocation call, BlockStatistics read) -> Counting.swapped(read)))),
        test(
            "paused-cannot-be-read",
            "STAT-015",
            () ->
                asking(
                    refusing(
                        "blockStatistics",
                        ErrorCode.OPERATION_INVALID,
                        call -> call.in(DomainState.PAUSED)))),
        test("one-generation-for-all", "STAT-016", () -> Counting.oneGeneration()),
        test("stale-after-stop", "STAT-017", () -> Counting.stale()),
        test(
            "all-devices-forget-one",
            "STAT-022",
            () ->
                answering(
                    "allBlockStatistics",
                    (Invocation call, List<BlockStatistics> all) ->
                        all.subList(0, all.size() - 1))),
        test(
            "all-devices-of-stopped-are-none",
            "STAT-023",
            () ->
                on("allBlockStatistics", call -> call.in(DomainState.SHUTOFF), call -> List.of())),
        test(
            "all-devices-of-nobody-are-none",
            "STAT-024",
            () -> on("allBlockStatistics", call -> call.info().isEmpty(), call -> List.of())),
        test(
            "empty-drive-not-listed",
            "STAT-020",
            () ->
                answering(
                    "blockDevices",
                    (Invocation call, List<BlockDevice> all) ->
                        all.stream().filter(one -> one.source().isPresent()).toList())),
        test(
            "stopped-has-no-devices",
            "STAT-021",
            () -> on("blockDevices", call -> call.in(DomainState.SHUTOFF), call -> List.of())),
        test("pause-resets-counters", "STAT-029", () -> Counting.fallingAfterAPause()),
        test("observations-go-back", "STAT-030", () -> Counting.goingBack()),
        test(
            "at-hand-throws",
            "HAND-001",
            () ->
                refusing(
                    "atHand",
                    ErrorCode.INVALID_ARG,
                    call -> Counting.device(call).equals("nosuch"))),
        test(
            "at-hand-asks",
            "HAND-002",
            () ->
                on(
                    "atHand",
                    call ->
                        Optional.of(
                            call.real()
                                .facet(BlockStatisticsFacet.class)
                                .orElseThrow()
                                .blockStatistics(
                                    Invocation.call(),
                                    call.argument(BlockStatisticsRequest.class).orElseThrow())))),
        test(
            "at-hand-forgets-the-interrupt",
            "HAND-003",
            () -> first("atHand", ALWAYS, call -> Thread.interrupted())),
        test(
            "at-hand-throws-when-closed",
            "HAND-004",
            () -> refusing("atHand", ErrorCode.INVALID_CONN, call -> !call.real().alive())),
        test("at-hand-of-any-age", "HAND-005", () -> Counting.atHandOfAnyAge()),
        test("at-hand-of-another-device", "HAND-006", () -> Counting.lastAtHand()),
        test("readers-share-a-name", "CONC-007", () -> asking(Counting.sharing())));
  }
}
