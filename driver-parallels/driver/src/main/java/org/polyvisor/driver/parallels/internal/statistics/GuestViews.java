package org.polyvisor.driver.parallels.internal.statistics;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.model.InterfaceCounter;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.MemoryCounter;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.Observation;
import org.polyvisor.model.VcpuStatistics;

/** What readers of interfaces, virtual CPUs and memory get from a sample. */
final class GuestViews {
  private static final List<InterfaceCounter> NET =
      List.of(
          InterfaceCounter.RECEIVED_BYTES,
          InterfaceCounter.RECEIVED_PACKETS,
          InterfaceCounter.TRANSMITTED_BYTES,
          InterfaceCounter.TRANSMITTED_PACKETS);

  private GuestViews() {}

  static List<InterfaceStatistics> interfaces(
      Layout layout, Counters counters, Observation observation) {
    List<InterfaceStatistics> all = new ArrayList<>();
    int place = layout.places().endOfDisks();
    for (Layout.Adapter adapter : layout.guest().adapters()) {
      InterfaceStatistics.Builder one = InterfaceStatistics.of(adapter.target(), observation);
      for (InterfaceCounter counter : NET) {
        one.unsigned(counter, counters.at(place++));
      }
      all.add(one.build());
    }
    return List.copyOf(all);
  }

  static List<VcpuStatistics> vcpus(Layout layout, Counters counters, Observation observation) {
    List<VcpuStatistics> all = new ArrayList<>();
    int first = layout.places().endOfInterfaces();
    for (int vcpu = 0; vcpu < layout.guest().vcpus(); vcpu++) {
      // What is absent is negative, and so not believed there.
      all.add(VcpuStatistics.of(vcpu, observation).timeNanos(counters.at(first + vcpu)));
    }
    return List.copyOf(all);
  }

  /** As libvirt has it: all of it is available, what is not used is unused. */
  static MemoryStatistics memory(Layout layout, Counters counters, Observation observation) {
    Memory memory = new Memory(counters, layout.places().endOfVcpus());
    return MemoryStatistics.of(observation)
        .unsigned(MemoryCounter.ACTUAL_KIB, memory.kib("balloon_actual", Memory.MIB))
        .unsigned(MemoryCounter.SWAP_IN_KIB, memory.kib("swap_in", Memory.PAGE))
        .unsigned(MemoryCounter.SWAP_OUT_KIB, memory.kib("swap_out", Memory.PAGE))
        .unsigned(MemoryCounter.MAJOR_FAULTS, memory.raw("major_fault"))
        .unsigned(MemoryCounter.MINOR_FAULTS, memory.raw("minor_fault"))
        .unsigned(MemoryCounter.UNUSED_KIB, memory.unused())
        .unsigned(MemoryCounter.AVAILABLE_KIB, memory.kib("total", Memory.MIB))
        .unsigned(MemoryCounter.USABLE_KIB, memory.kib("available", Memory.MIB))
        .unsigned(MemoryCounter.CACHED_KIB, memory.kib("cached", Memory.MIB))
        .build();
  }

  /** The memory's counters in the API's units; absent stays absent. */
  private record Memory(Counters counters, int first) {
    private static final long MIB = 1024;
    private static final long PAGE = 4;

    long raw(String name) {
      return counters.at(first + Places.MEMORY.indexOf(name));
    }

    long kib(String name, long unit) {
      long value = raw(name);
      return value < 0 || value > Long.MAX_VALUE / unit ? Counters.ABSENT : value * unit;
    }

    long unused() {
      long total = kib("total", MIB);
      long used = kib("usage", MIB);
      return total < 0 || used < 0 || used > total ? Counters.ABSENT : total - used;
    }
  }
}
