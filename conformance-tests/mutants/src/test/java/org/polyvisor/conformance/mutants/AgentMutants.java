package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.coding;
import static org.polyvisor.conformance.mutants.Defects.on;
import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.CpuStatistics;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.HostInfo;
import org.polyvisor.model.JobInfo;
import org.polyvisor.model.JobKind;

/** Mistakes about the host, the guest's agent, jobs and the CPU time of a domain. */
final class AgentMutants {
  private AgentMutants() {}

  static List<Mutant> all() {
    return List.of(
        test(
            "unknown-memory-of-the-host-is-0",
            "OPEN-009",
            () ->
                answering(
                    "host",
                    (Invocation call, HostInfo host) -> Asking.copy(host).memoryKiB(0).build())),
        test(
            "host-called-as-its-connection",
            "OPEN-010",
            () ->
                answering(
                    "host",
                    (Invocation call, HostInfo host) ->
                        Asking.copy(host)
                            .hostname("host-" + System.identityHashCode(call.real()))
                            .build())),
        test(
            "agent-names-nobody",
            "GUES-001",
            () -> answering("hostname", (Invocation call, String name) -> "")),
        test(
            "hostname-of-stopped-is-its-name",
            "GUES-002",
            () -> on("hostname", call -> call.in(DomainState.SHUTOFF), call -> "stopped")),
        test(
            "hostname-of-paused-is-its-name",
            "GUES-003",
            () -> on("hostname", call -> call.in(DomainState.PAUSED), call -> "paused")),
        test(
            "no-agent-is-internal",
            "GUES-004",
            () ->
                coding(
                    "hostname",
                    ErrorCode.ARGUMENT_UNSUPPORTED,
                    ErrorCode.INTERNAL_ERROR,
                    call -> true)),
        test(
            "last-job-stays",
            "JOBS-001",
            () ->
                answering(
                    "jobInfo",
                    (Invocation call, JobInfo job) -> JobInfo.of(JobKind.COMPLETED).build())),
        test(
            "job-of-stopped-is-none",
            "JOBS-002",
            () ->
                on(
                    "jobInfo",
                    call -> call.in(DomainState.SHUTOFF),
                    call -> JobInfo.of(JobKind.NONE).build())),
        test(
            "cpu-of-stopped-is-empty",
            "CPUS-001",
            () ->
                on("cpuStatistics", call -> call.in(DomainState.SHUTOFF), call -> Asking.noCpu())),
        test(
            "cpu-of-nobody-is-empty",
            "CPUS-002",
            () -> on("cpuStatistics", call -> call.info().isEmpty(), call -> Asking.noCpu())),
        test(
            "cpu-from-the-past",
            "CPUS-003",
            () -> Asking.cpu(seen -> Grouping.moved(seen, 0, -60_000_000_000L))),
        test(
            "cpu-of-tomorrow", "CPUS-004", () -> Asking.cpu(seen -> Grouping.moved(seen, 3600, 0))),
        test("cpu-time-falls", "CPUS-005", Asking::falling),
        test(
            "user-time-above-all",
            "CPUS-006",
            () ->
                answering(
                    "cpuStatistics",
                    (Invocation call, CpuStatistics read) ->
                        Asking.copy(read, read.cpuTimeNanos().orElse(0))
                            .userTimeNanos(read.cpuTimeNanos().orElse(0) + 1)
                            .build())),
        test(
            "cpu-time-in-microseconds",
            "CPUS-007",
            () ->
                answering(
                    "cpuStatistics",
                    (Invocation call, CpuStatistics read) ->
                        Asking.copy(read, read.cpuTimeNanos().orElse(0) / 1000).build())));
  }
}
