package org.polyvisor.driver.parallels.internal.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polyvisor.driver.parallels.sdk.SdkParameters;

/**
 * Where each counter of an event goes: disks first, then interfaces, virtual CPUs, memory; within
 * memory what only grows first, so that all that only grows stands together. Immutable.
 */
final class Places {
  static final List<String> NET = List.of("bytes_in", "pkts_in", "bytes_out", "pkts_out");
  static final List<String> MEMORY =
      List.of(
          "swap_in",
          "swap_out",
          "minor_fault",
          "major_fault",
          "usage",
          "cached",
          "total",
          "available",
          "balloon_actual");
  private static final int GROWING_MEMORY = 4;

  private final Map<String, Integer> byName = new HashMap<>();
  private final int disks;
  private final int endOfDisks;
  private final int endOfInterfaces;
  private final int endOfVcpus;

  private Places(Layout layout) {
    int next = 0;
    for (Layout.Device device : layout.devices()) {
      int first = next;
      device.prefix().ifPresent(prefix -> lay(prefix, Layout.FIELDS, first));
      next += Layout.FIELDS.size();
    }
    disks = byName.size();
    endOfDisks = next;
    for (Layout.Adapter adapter : layout.guest().adapters()) {
      lay(adapter.prefix(), NET, next);
      next += NET.size();
    }
    endOfInterfaces = next;
    for (int vcpu = 0; vcpu < layout.guest().vcpus(); vcpu++) {
      byName.put("guest.vcpu" + vcpu + ".time", next++);
    }
    endOfVcpus = next;
    lay("guest.ram.", MEMORY, next);
  }

  static Places of(Layout layout) {
    return new Places(layout);
  }

  private void lay(String prefix, List<String> fields, int first) {
    for (int field = 0; field < fields.size(); field++) {
      byName.put(prefix + fields.get(field), first + field);
    }
  }

  Counters read(SdkParameters parameters) {
    long[] values = new long[size()];
    Arrays.fill(values, Counters.ABSENT);
    for (int i = parameters.size() - 1; i >= 0; i--) {
      Integer place = byName.get(parameters.name(i));
      if (place != null) {
        // Above 2^63 - 1 is negative here, and so absent.
        values[place] = Math.max(Counters.ABSENT, parameters.number(i));
      }
    }
    return new Counters(values, endOfVcpus + GROWING_MEMORY);
  }

  /** How many counters of disks there can be. */
  int disks() {
    return disks;
  }

  /** Where the disks end and the interfaces begin. */
  int endOfDisks() {
    return endOfDisks;
  }

  /** Where the interfaces end and the virtual CPUs begin. */
  int endOfInterfaces() {
    return endOfInterfaces;
  }

  /** Where the virtual CPUs end and memory begins. */
  int endOfVcpus() {
    return endOfVcpus;
  }

  int size() {
    return endOfVcpus + MEMORY.size();
  }
}
