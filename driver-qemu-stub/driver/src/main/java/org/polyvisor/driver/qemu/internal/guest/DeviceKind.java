package org.polyvisor.driver.qemu.internal.guest;

import java.util.List;
import java.util.Optional;

/**
 * What a drive is plugged into, by the type that QEMU gives the device.
 *
 * @param device {@code disk}, {@code cdrom}, {@code floppy} or {@code lun}
 * @param bus as libvirt calls it, if it is known
 */
public record DeviceKind(String device, Optional<String> bus) {
  private static final List<String> BUSES =
      List.of("virtio", "ide", "scsi", "usb", "nvme", "sd", "xen");

  /**
   * By the types that QEMU gives the device that the guest sees and the one that is plugged in;
   * empty where they are not known.
   */
  static DeviceKind of(String inner, String outer) {
    if (inner.equals("floppy")) {
      return new DeviceKind("floppy", Optional.of("fdc"));
    }
    return new DeviceKind(
        device(inner), BUSES.stream().filter(name -> is(outer, name)).findFirst());
  }

  private static boolean is(String type, String bus) {
    return type.equals(bus) || type.startsWith(bus + "-");
  }

  boolean isIde() {
    return bus.equals(Optional.of("ide"));
  }

  DeviceKind onSata() {
    return new DeviceKind(device, Optional.of("sata"));
  }

  private static String device(String type) {
    if (type.endsWith("-cd")) {
      return "cdrom";
    }
    return type.equals("scsi-block") || type.equals("scsi-generic") ? "lun" : "disk";
  }
}
