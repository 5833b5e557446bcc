package org.polyvisor.conformance.mutants;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.polyvisor.model.CpuStatistics;
import org.polyvisor.model.HostInfo;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;

/** What goes wrong with the host and with CPU time. */
final class Asking {
  private static final int FIRST = 1000;

  private Asking() {}

  static HostInfo.Builder copy(HostInfo host) {
    HostInfo.Builder builder = HostInfo.of(host.hypervisor());
    host.hypervisorVersion().ifPresent(builder::hypervisorVersion);
    host.hostname().ifPresent(builder::hostname);
    host.memoryKiB().ifPresent(builder::memoryKiB);
    host.cpus().ifPresent(builder::cpus);
    return builder;
  }

  static CpuStatistics noCpu() {
    return CpuStatistics.of(Observation.of(Instant.now(), System.nanoTime(), SampleSource.DIRECT))
        .build();
  }

  static CpuStatistics.Builder copy(CpuStatistics read, long time) {
    return CpuStatistics.of(read.observation()).cpuTimeNanos(time);
  }

  /** Observed at another time. */
  static Defect cpu(UnaryOperator<Observation> change) {
    return Defects.answering(
        "cpuStatistics",
        (Invocation call, CpuStatistics read) ->
            CpuStatistics.of(change.apply(read.observation()))
                .cpuTimeNanos(read.cpuTimeNanos().orElse(0))
                .build());
  }

  /** The time in user mode falls. */
  static Defect falling() {
    AtomicInteger reads = new AtomicInteger();
    return Defects.answering(
        "cpuStatistics",
        (Invocation call, CpuStatistics read) ->
            copy(read, read.cpuTimeNanos().orElse(0))
                .userTimeNanos(FIRST - reads.incrementAndGet())
                .build());
  }
}
