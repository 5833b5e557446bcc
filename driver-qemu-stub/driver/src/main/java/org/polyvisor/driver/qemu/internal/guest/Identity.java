package org.polyvisor.driver.qemu.internal.guest;

import java.nio.file.Path;
import java.util.UUID;

/**
 * Who a QEMU process says that it is; or, of one that has not said it, what its monitor's path
 * makes of it.
 *
 * @param uuid its own, or one made from the monitor's path
 * @param name its own, or the monitor's file name
 * @param process the same for the same process, as far as QMP can tell: its first CPU's thread
 * @param version of QEMU, as {@code 7.2.22}; empty if it did not say it
 */
public record Identity(UUID uuid, String name, String process, String version) {
  /** Of somebody at a monitor who has not said anything. */
  static Identity ofMonitor(Path canonical) {
    return new Identity(
        NameBasedUuid.ofMonitor(canonical.toString()),
        String.valueOf(canonical.getFileName()),
        "",
        "");
  }
}
