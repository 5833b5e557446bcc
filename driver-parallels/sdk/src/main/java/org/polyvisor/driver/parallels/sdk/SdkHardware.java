package org.polyvisor.driver.parallels.sdk;

import java.util.List;
import org.polyvisor.annotation.API;

/**
 * What a VM consists of.
 *
 * @param ramMiB its memory
 * @param cpus its virtual CPUs
 * @param drives hard disks, optical and floppy drives, in the order of their lists
 * @param adapters its network adapters
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SdkHardware(int ramMiB, int cpus, List<SdkDrive> drives, List<SdkAdapter> adapters) {
  /** Copies the lists. */
  public SdkHardware {
    drives = List.copyOf(drives);
    adapters = List.copyOf(adapters);
  }
}
