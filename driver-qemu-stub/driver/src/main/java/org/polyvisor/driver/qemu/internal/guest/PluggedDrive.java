package org.polyvisor.driver.qemu.internal.guest;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.driver.qemu.internal.qmp.QmpCommand;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.spi.Call;
import tools.jackson.databind.JsonNode;

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
    List<PluggedDrive> plugged = new ArrayList<>();
    for (Drive drive : drives) {
      plugged.add(new PluggedDrive(drive, kind(call, guest, drive)));
    }
    return plugged;
  }

  private static DeviceKind kind(Call call, Guest guest, Drive drive) {
    if (drive.qdev().isEmpty()) {
      return DeviceKind.UNKNOWN;
    }
    JsonNode type = guest.send(QmpCommand.property(drive.qdev(), "type")).ifKnown(call);
    return DeviceKind.of(type.asString(""));
  }

  /** As the SPI has it. */
  public BlockDevice device() {
    BlockDevice.Builder device = BlockDevice.of(drive.target(), kind.device());
    kind.bus().ifPresent(device::bus);
    drive.medium().ifPresent(medium -> device.source(medium.source()).type(medium.type()));
    return device.build();
  }
}
