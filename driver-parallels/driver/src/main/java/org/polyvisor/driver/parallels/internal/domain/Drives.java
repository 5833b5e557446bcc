package org.polyvisor.driver.parallels.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polyvisor.driver.parallels.internal.statistics.Layout;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.model.BlockDevice;

/**
 * The drives of a domain under the names that they have here, and those that were left out because
 * the SDK's word on them cannot be true. Immutable.
 */
public final class Drives {
  private final List<Drive> all;
  private final List<BlockDevice> devices;
  private final List<String> leftOut;
  private final List<Layout.Device> laid;

  Drives(List<Drive> all, List<String> leftOut) {
    this.all = List.copyOf(all);
    this.leftOut = List.copyOf(leftOut);
    List<BlockDevice> shown = new ArrayList<>();
    List<Layout.Device> places = new ArrayList<>();
    for (Drive drive : all) {
      shown.add(drive.device());
      places.add(new Layout.Device(drive.target(), drive.device().source(), drive.prefix()));
    }
    devices = List.copyOf(shown);
    laid = List.copyOf(places);
  }

  static Drives of(SdkVmConfig config) {
    return new DriveReader(config).read();
  }

  /** As the app sees them. */
  public List<BlockDevice> devices() {
    return devices;
  }

  /** Where their counters are. */
  List<Layout.Device> laid() {
    return laid;
  }

  /** What was left out and why, one line each. */
  List<String> leftOut() {
    return leftOut;
  }

  /** Why the device with this index of the layout has no counters here; empty if it may have. */
  public Optional<String> unsupported(int index) {
    boolean usb = index > 0 && all.get(index - 1).isUsb();
    return usb
        ? Optional.of("the Parallels server keeps no counters of USB disks")
        : Optional.empty();
  }

  List<Drive> all() {
    return all;
  }
}
