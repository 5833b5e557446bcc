package org.polyvisor.cli.internal.doctor;

import java.util.regex.Pattern;

/** The counters that the Parallels driver has a use for. */
final class KnownCounters {
  private static final Pattern KNOWN =
      Pattern.compile(
          "devices\\.(ide|scsi|sata|virtio|unknown|hdd)\\d+\\."
              + "(read_requests|write_requests|read_total|write_total)"
              + "|net\\.nic\\d+\\.(bytes_in|bytes_out|pkts_in|pkts_out)"
              + "|guest\\.vcpu\\d+\\.time"
              + "|guest\\.ram\\.(usage|cached|total|available|balloon_actual|swap_in|swap_out"
              + "|minor_fault|major_fault)");

  private KnownCounters() {}

  static boolean has(String name) {
    return KNOWN.matcher(name).matches();
  }
}
