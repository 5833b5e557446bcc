package org.polyvisor.driver.parallels.jna.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.polyvisor.driver.parallels.sdk.SdkAdapter;
import org.polyvisor.driver.parallels.sdk.SdkDrive;

/** Copies devices. */
final class DeviceReader {
  private static final Pattern BARE_MAC = Pattern.compile("[0-9A-Fa-f]{12}");
  private static final Pattern PAIR = Pattern.compile("(..)(?=.)");

  private DeviceReader() {}

  static SdkDrive drive(SdkDrive.Kind kind, long device) {
    int bus = Numbers.get("PrlVmDev_GetIfaceType", Prl::PrlVmDev_GetIfaceType, device);
    int stack = Numbers.get("PrlVmDev_GetStackIndex", Prl::PrlVmDev_GetStackIndex, device);
    int index = Numbers.get("PrlVmDev_GetIndex", Prl::PrlVmDev_GetIndex, device);
    SdkDrive.Place place = SdkDrive.Place.of(bus, stack, index);
    Unknown.log("a drive is on a bus", bus, place.isBusKnown());
    return new SdkDrive(kind, place, medium(kind, device));
  }

  private static SdkDrive.Medium medium(SdkDrive.Kind kind, long device) {
    String source = Texts.get("PrlVmDev_GetFriendlyName", Prl::PrlVmDev_GetFriendlyName, device);
    int emulated = Numbers.get("PrlVmDev_GetEmulatedType", Prl::PrlVmDev_GetEmulatedType, device);
    long size =
        kind == SdkDrive.Kind.HARD_DISK
            ? Integer.toUnsignedLong(
                Numbers.get("PrlVmDevHd_GetDiskSize", Prl::PrlVmDevHd_GetDiskSize, device))
            : 0;
    SdkDrive.Medium medium = new SdkDrive.Medium(source, emulated, size);
    Unknown.log("a drive is of a type", emulated, medium.isKnown());
    return medium;
  }

  static SdkAdapter adapter(long device) {
    int index = Numbers.get("PrlVmDev_GetIndex", Prl::PrlVmDev_GetIndex, device);
    String mac = Texts.get("PrlVmDevNet_GetMacAddress", Prl::PrlVmDevNet_GetMacAddress, device);
    String network =
        Texts.get("PrlVmDevNet_GetVirtualNetworkId", Prl::PrlVmDevNet_GetVirtualNetworkId, device);
    return new SdkAdapter(index, colons(mac), network);
  }

  private static String colons(String mac) {
    return BARE_MAC.matcher(mac).matches()
        ? PAIR.matcher(mac.toLowerCase(Locale.ROOT)).replaceAll("$1:")
        : mac;
  }
}
