package org.polyvisor.driver.qemu.internal.guest;

import java.util.ArrayList;
import java.util.List;
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
    List<Drive> drives = Drives.of(guest.send("query-block").list(call)).all();
    List<DeviceType> types = drives.stream().map(drive -> DeviceType.ask(guest, drive)).toList();
    List<PluggedDrive> plugged = new ArrayList<>();
    for (int i = 0; i < drives.size(); i++) {
      plugged.add(new PluggedDrive(drives.get(i), types.get(i).kind(call)));
    }
    return plugged;
  }

  /** As the SPI has it. */
  public BlockDevice device() {
    BlockDevice.Builder device = BlockDevice.of(drive.target(), kind.device());
    kind.bus().ifPresent(device::bus);
    drive.medium().ifPresent(medium -> device.source(medium.source()).type(medium.type()));
    return device.build();
  }
}
