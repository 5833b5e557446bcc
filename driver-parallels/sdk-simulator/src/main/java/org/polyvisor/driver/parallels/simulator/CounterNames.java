package org.polyvisor.driver.parallels.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polyvisor.driver.parallels.sdk.SdkAdapter;
import org.polyvisor.driver.parallels.sdk.SdkBus;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;

/** Which counters a server has for a guest. */
final class CounterNames {
  static final String MEMORY = "guest.ram.";

  private static final List<String> VM_DISK =
      List.of("read_requests", "read_total", "write_requests", "write_total");
  private static final List<String> CONTAINER_DISK = List.of("read_total", "write_total");
  private static final List<String> NET = List.of("bytes_in", "bytes_out", "pkts_in", "pkts_out");

  private static final List<String> CONTAINER_MEMORY = List.of("usage", "cached", "total");
  private static final List<String> VM_MEMORY =
      List.of(
          "usage",
          "cached",
          "total",
          "available",
          "balloon_actual",
          "swap_in",
          "swap_out",
          "minor_fault",
          "major_fault");

  private CounterNames() {}

  static List<String> of(SdkVmConfig config) {
    List<String> names = new ArrayList<>();
    for (SdkDrive drive : config.hardware().drives()) {
      if (drive.kind() == SdkDrive.Kind.HARD_DISK && drive.place().bus() != SdkBus.USB) {
        addDisk(names, drive, config.identity().container());
      }
    }
    for (SdkAdapter adapter : config.hardware().adapters()) {
      NET.forEach(field -> names.add("net.nic" + adapter.index() + "." + field));
    }
    for (int cpu = 0; cpu < config.hardware().cpus(); cpu++) {
      names.add("guest.vcpu" + cpu + ".time");
    }
    (config.identity().container() ? CONTAINER_MEMORY : VM_MEMORY)
        .forEach(field -> names.add(MEMORY + field));
    return names;
  }

  private static void addDisk(List<String> names, SdkDrive drive, boolean container) {
    String kind = container ? "hdd" : drive.place().bus().name().toLowerCase(Locale.ROOT);
    String prefix = "devices." + kind + drive.place().stackIndex() + ".";
    (container ? CONTAINER_DISK : VM_DISK).forEach(field -> names.add(prefix + field));
  }
}
