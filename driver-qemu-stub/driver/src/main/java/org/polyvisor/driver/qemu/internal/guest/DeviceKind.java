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
  /** A drive that no device uses, or of a type that is not known. */
  static final DeviceKind UNKNOWN = new DeviceKind("disk", Optional.empty());

  private static final List<String> BUSES =
      List.of("virtio", "ide", "scsi", "usb", "nvme", "sd", "xen");

  static DeviceKind of(String type) {
    if (type.equals("floppy")) {
      return new DeviceKind("floppy", Optional.of("fdc"));
    }
    Optional<String> bus =
        BUSES.stream().filter(name -> type.equals(name) || type.startsWith(name + "-")).findFirst();
    return new DeviceKind(device(type), bus);
  }

  private static String device(String type) {
    if (type.endsWith("-cd")) {
      return "cdrom";
    }
    return type.equals("scsi-block") || type.equals("scsi-generic") ? "lun" : "disk";
  }
}
