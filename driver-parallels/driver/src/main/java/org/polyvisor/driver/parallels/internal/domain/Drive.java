package org.polyvisor.driver.parallels.internal.domain;

import java.util.Locale;
import java.util.Optional;
import org.polyvisor.driver.parallels.sdk.SdkBus;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.model.BlockDevice;

/**
 * A drive under its name.
 *
 * @param sdk as the SDK has it, checked
 * @param target the name
 * @param container whether it belongs to a container
 */
record Drive(SdkDrive sdk, String target, boolean container) {
  static String targetPrefix(SdkDrive drive) {
    if (drive.kind() == SdkDrive.Kind.FLOPPY) {
      return "fd";
    }
    switch (drive.place().bus()) {
      case IDE:
        return "hd";
      case VIRTIO:
        return "vd";
      default:
        return "sd";
    }
  }

  BlockDevice device() {
    BlockDevice.Builder device = BlockDevice.of(target, kind());
    type().ifPresent(device::type);
    bus().ifPresent(device::bus);
    return (hasMedium() ? device.source(sdk.medium().source()) : device).build();
  }

  /** How names of its counters begin. */
  Optional<String> prefix() {
    boolean counted = !isUsb() && sdk.kind() != SdkDrive.Kind.FLOPPY && hasMedium();
    String controller = container ? "hdd" : name(sdk.place().bus());
    return counted
        ? Optional.of("devices." + controller + sdk.place().stackIndex() + ".")
        : Optional.empty();
  }

  boolean isUsb() {
    return sdk.place().bus() == SdkBus.USB;
  }

  boolean hasMedium() {
    return sdk.kind() == SdkDrive.Kind.HARD_DISK || !sdk.medium().source().isEmpty();
  }

  String kind() {
    switch (sdk.kind()) {
      case OPTICAL:
        return "cdrom";
      case FLOPPY:
        return "floppy";
      default:
        return "disk";
    }
  }

  /** Empty for a number that nobody knows here. */
  Optional<String> type() {
    return sdk.medium().isKnown()
        ? Optional.of(sdk.medium().image() ? "file" : "block")
        : Optional.empty();
  }

  /** Empty for a number that nobody knows here; the SDK's own "unknown" is SCSI, as in libvirt. */
  Optional<String> bus() {
    if (sdk.kind() == SdkDrive.Kind.FLOPPY) {
      return Optional.of("fdc");
    }
    if (!sdk.place().isBusKnown()) {
      return Optional.empty();
    }
    SdkBus bus = sdk.place().bus();
    return Optional.of(bus == SdkBus.UNKNOWN ? "scsi" : name(bus));
  }

  private static String name(SdkBus bus) {
    return bus.name().toLowerCase(Locale.ROOT);
  }
}
