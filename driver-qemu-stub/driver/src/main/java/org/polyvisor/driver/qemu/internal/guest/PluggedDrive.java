package org.polyvisor.driver.qemu.internal.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polyvisor.driver.qemu.internal.qmp.QmpCommand;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.spi.Call;

/**
 * A drive and what it is plugged into.
 *
 * @param drive the drive
 * @param kind of its device
 */
public record PluggedDrive(Drive drive, DeviceKind kind) {
  /** All drives of a guest. */
  public static List<PluggedDrive> all(Call call, Guest guest) {
    List<Drive> drives = Drives.of(guest.send("query-block").get(call)).all();
    List<Optional<Asked>> types = drives.stream().map(drive -> type(guest, drive)).toList();
    List<PluggedDrive> plugged = new ArrayList<>();
    for (int i = 0; i < drives.size(); i++) {
      plugged.add(new PluggedDrive(drives.get(i), kind(call, types.get(i))));
    }
    return plugged;
  }

  private static Optional<Asked> type(Guest guest, Drive drive) {
    return drive.qdev().isEmpty()
        ? Optional.empty()
        : Optional.of(guest.send(QmpCommand.property(drive.qdev(), "type")));
  }

  /** Of a device that was unplugged meanwhile, QEMU does not know the type any more. */
  private static DeviceKind kind(Call call, Optional<Asked> type) {
    return type.map(asked -> DeviceKind.of(asked.ifKnown(call).asString("")))
        .orElse(DeviceKind.UNKNOWN);
  }

  /** As the SPI has it. */
  public BlockDevice device() {
    BlockDevice.Builder device = BlockDevice.of(drive.target(), kind.device());
    kind.bus().ifPresent(device::bus);
    drive.medium().ifPresent(medium -> device.source(medium.source()).type(medium.type()));
    return device.build();
  }
}
