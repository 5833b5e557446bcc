package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.endless;
import static org.polyvisor.conformance.mutants.Defects.on;
import static org.polyvisor.conformance.mutants.Defects.refusal;
import static org.polyvisor.conformance.mutants.Defects.refusing;
import static org.polyvisor.conformance.mutants.Mutants.bulk;
import static org.polyvisor.conformance.mutants.Mutants.parallels;
import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.VcpuStatistics;

/**
 * Mistakes about the other groups of statistics and about many domains, on the Parallels driver.
 */
final class GroupMutants {
  private GroupMutants() {}

  static List<Mutant> all() {
    return List.of(
        parallels(
            "interfaces-share-a-name",
            "INTF-001",
            () ->
                answering(
                    "interfaceStatistics",
                    (Invocation call, List<InterfaceStatistics> all) -> Grouping.twice(all))),
        parallels(
            "interfaces-of-stopped-are-none",
            "INTF-002",
            () ->
                on("interfaceStatistics", call -> call.in(DomainState.SHUTOFF), call -> List.of())),
        parallels(
            "interfaces-of-nobody-are-none",
            "INTF-003",
            () -> on("interfaceStatistics", call -> call.info().isEmpty(), call -> List.of())),
        parallels(
            "interfaces-of-two-times",
            "INTF-004",
            () ->
                answering(
                    "interfaceStatistics",
                    (Invocation call, List<InterfaceStatistics> all) -> Grouping.twoTimes(all))),
        parallels(
            "interfaces-from-the-past",
            "INTF-005",
            () ->
                answering(
                    "interfaceStatistics",
                    (Invocation call, List<InterfaceStatistics> all) ->
                        Grouping.interfaces(
                            all, seen -> Grouping.moved(seen, 0, -60_000_000_000L)))),
        parallels(
            "interfaces-of-tomorrow",
            "INTF-006",
            () ->
                answering(
                    "interfaceStatistics",
                    (Invocation call, List<InterfaceStatistics> all) ->
                        Grouping.interfaces(all, seen -> Grouping.moved(seen, 3600, 0)))),
        parallels("interface-counters-fall", "INTF-007", () -> Grouping.interfacesFall()),
        parallels(
            "vcpus-share-a-number",
            "VCPU-001",
            () ->
                answering(
                    "vcpuStatistics",
                    (Invocation call, List<VcpuStatistics> all) -> Grouping.doubled(all))),
        parallels(
            "vcpus-of-stopped-are-none",
            "VCPU-002",
            () -> on("vcpuStatistics", call -> call.in(DomainState.SHUTOFF), call -> List.of())),
        parallels(
            "vcpus-of-nobody-are-none",
            "VCPU-003",
            () -> on("vcpuStatistics", call -> call.info().isEmpty(), call -> List.of())),
        parallels(
            "vcpus-from-the-past",
            "VCPU-005",
            () ->
                answering(
                    "vcpuStatistics",
                    (Invocation call, List<VcpuStatistics> all) ->
                        Grouping.vcpus(all, 0, seen -> Grouping.moved(seen, 0, -60_000_000_000L)))),
        parallels(
            "vcpus-of-tomorrow",
            "VCPU-006",
            () ->
                answering(
                    "vcpuStatistics",
                    (Invocation call, List<VcpuStatistics> all) ->
                        Grouping.vcpus(all, 0, seen -> Grouping.moved(seen, 3600, 0)))),
        parallels(
            "vcpus-from-one",
            "VCPU-008",
            () ->
                answering(
                    "vcpuStatistics",
                    (Invocation call, List<VcpuStatistics> all) ->
                        Grouping.vcpus(all, 1, seen -> seen))),
        parallels(
            "memory-of-stopped-is-empty",
            "MEMO-002",
            () ->
                on(
                    "memoryStatistics",
                    call -> call.in(DomainState.SHUTOFF),
                    call -> Grouping.noMemory())),
        parallels(
            "memory-of-nobody-is-empty",
            "MEMO-003",
            () ->
                on("memoryStatistics", call -> call.info().isEmpty(), call -> Grouping.noMemory())),
        parallels(
            "memory-from-the-past",
            "MEMO-005",
            () ->
                answering(
                    "memoryStatistics",
                    (Invocation call, MemoryStatistics read) ->
                        Grouping.memory(
                            read, Grouping.moved(read.observation(), 0, -60_000_000_000L), 1))),
        parallels(
            "memory-of-tomorrow",
            "MEMO-006",
            () ->
                answering(
                    "memoryStatistics",
                    (Invocation call, MemoryStatistics read) ->
                        Grouping.memory(read, Grouping.moved(read.observation(), 3600, 0), 1))),
        parallels(
            "unused-memory-in-bytes",
            "MEMO-007",
            () ->
                answering(
                    "memoryStatistics",
                    (Invocation call, MemoryStatistics read) ->
                        Grouping.memory(read, read.observation(), 1024))),
        test(
            "vcpus-of-two-times",
            "VCPU-004",
            () ->
                answering(
                    "vcpuStatistics",
                    (Invocation call, List<VcpuStatistics> all) -> Grouping.vcpusOfTwoTimes(all))),
        test("vcpu-time-falls", "VCPU-007", Grouping::vcpuTimeFalls),
        test(
            "memory-of-running-refused",
            "MEMO-001 MEMO-004",
            () ->
                refusing(
                    "memoryStatistics",
                    ErrorCode.OPERATION_FAILED,
                    call -> call.in(DomainState.RUNNING))),
        bulk("rows-without-a-deadline", "BULK-007", () -> endless("statistics")),
        bulk("rows-forget-one", "BULK-001", () -> Grouping.rows(Grouping.skippingTheFirst())),
        bulk("rows-twice", "BULK-001", () -> Grouping.rows(() -> row -> List.of(row, row))),
        bulk(
            "rows-of-one-group",
            "BULK-002",
            () -> Grouping.rows(() -> row -> List.of(Grouping.stateOnly(row)))),
        bulk(
            "one-nobody-fails-all",
            "BULK-003",
            () ->
                on(
                    "statistics",
                    Grouping::hasNobody,
                    call -> {
                      throw refusal(ErrorCode.NO_DOMAIN, "somebody is not there", call);
                    })),
        bulk(
            "rows-all-stopped",
            "BULK-004",
            () -> Grouping.rows(() -> row -> List.of(Grouping.stopped(row)))),
        bulk(
            "rows-with-fewer-devices",
            "BULK-005",
            () -> Grouping.rows(() -> row -> List.of(Grouping.fewerDevices(row)))),
        bulk(
            "nobody-means-all",
            "BULK-006",
            () -> on("statistics", Grouping::isEmpty, Grouping::all)),
        bulk("rows-from-two-threads", "BULK-008", () -> on("statistics", Grouping::crowded)),
        bulk(
            "stopped-row-without-a-state",
            "BULK-009",
            () -> Grouping.rows(() -> row -> List.of(Grouping.failedWhole(row)))));
  }
}
