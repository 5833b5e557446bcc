package org.polyvisor.driver.parallels.internal.domain;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.driver.parallels.internal.statistics.Layout;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;

/**
 * The devices of a domain.
 *
 * @param drives its drives
 * @param adapters its network adapters
 * @param layout where their counters are, and those of its virtual CPUs
 */
public record Hardware(Drives drives, Adapters adapters, Layout layout) {
  /** More are not believed. */
  private static final int MOST_VCPUS = 4096;

  static Hardware of(SdkVmConfig config) {
    Drives drives = Drives.of(config);
    Adapters adapters = Adapters.of(config.hardware().adapters());
    int vcpus = Math.max(0, Math.min(MOST_VCPUS, config.hardware().cpus()));
    Layout.Guest guest = new Layout.Guest(adapters.laid(), vcpus);
    return new Hardware(drives, adapters, new Layout(drives.laid(), guest));
  }

  List<String> leftOut() {
    List<String> all = new ArrayList<>(drives.leftOut());
    all.addAll(adapters.leftOut());
    return List.copyOf(all);
  }
}
