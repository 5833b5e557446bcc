package org.polyvisor.driver.parallels.jna.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.polyvisor.driver.parallels.sdk.SdkAdapter;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;

/** Copies the configuration of a VM as it was last read from the server; asks nobody. */
final class ConfigReader {
  private final UUID uuid;
  private final long vm;

  private ConfigReader(UUID uuid, long vm) {
    this.uuid = uuid;
    this.vm = vm;
  }

  static SdkVmConfig read(UUID uuid, long vm) {
    ConfigReader reader = new ConfigReader(uuid, vm);
    int autostart = reader.number("PrlVmCfg_GetAutoStart", Prl::PrlVmCfg_GetAutoStart);
    SdkVmConfig read = new SdkVmConfig(reader.identity(), reader.hardware(), autostart);
    Unknown.log("a guest has an autostart", autostart, read.isAutostartKnown());
    return read;
  }

  private int number(String function, Numbers.Getter getter) {
    return Numbers.get(function, getter, vm);
  }

  private SdkVmConfig.Identity identity() {
    int type = number("PrlVmCfg_GetVmType", Prl::PrlVmCfg_GetVmType);
    String name = Texts.get("PrlVmCfg_GetName", Prl::PrlVmCfg_GetName, vm);
    SdkVmConfig.Identity read = new SdkVmConfig.Identity(uuid, name, type);
    Unknown.log("a guest is of a type", type, read.isTypeKnown());
    return read;
  }

  private SdkHardware hardware() {
    return new SdkHardware(
        number("PrlVmCfg_GetRamSize", Prl::PrlVmCfg_GetRamSize),
        number("PrlVmCfg_GetCpuCount", Prl::PrlVmCfg_GetCpuCount),
        drives(),
        adapters());
  }

  private List<SdkDrive> drives() {
    List<SdkDrive> drives = new ArrayList<>();
    each(
        number("PrlVmCfg_GetHardDisksCount", Prl::PrlVmCfg_GetHardDisksCount),
        Prl::PrlVmCfg_GetHardDisk,
        disk -> drives.add(DeviceReader.drive(SdkDrive.Kind.HARD_DISK, disk)));
    each(
        number("PrlVmCfg_GetOpticalDisksCount", Prl::PrlVmCfg_GetOpticalDisksCount),
        Prl::PrlVmCfg_GetOpticalDisk,
        disk -> drives.add(DeviceReader.drive(SdkDrive.Kind.OPTICAL, disk)));
    each(
        number("PrlVmCfg_GetFloppyDisksCount", Prl::PrlVmCfg_GetFloppyDisksCount),
        Prl::PrlVmCfg_GetFloppyDisk,
        disk -> drives.add(DeviceReader.drive(SdkDrive.Kind.FLOPPY, disk)));
    return drives;
  }

  private List<SdkAdapter> adapters() {
    List<SdkAdapter> adapters = new ArrayList<>();
    each(
        number("PrlVmCfg_GetNetAdaptersCount", Prl::PrlVmCfg_GetNetAdaptersCount),
        Prl::PrlVmCfg_GetNetAdapter,
        adapter -> adapters.add(DeviceReader.adapter(adapter)));
    return adapters;
  }

  private void each(int count, Numbers.Indexed getter, Taker taker) {
    for (int i = 0; i < count; i++) {
      try (Handle device = Numbers.handle("PrlVmCfg_Get device", getter, vm, i)) {
        taker.take(device.value());
      }
    }
  }

  /** What is made of a device. */
  private interface Taker {
    void take(long device);
  }
}
