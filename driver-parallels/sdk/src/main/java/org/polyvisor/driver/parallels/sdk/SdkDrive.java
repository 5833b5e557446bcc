package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * A drive of a VM, as the SDK describes it: nothing of it is checked.
 *
 * @param kind what the guest sees
 * @param place where it is plugged in
 * @param medium what is behind it
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SdkDrive(Kind kind, Place place, Medium medium) {
  /**
   * The kinds of drives.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public enum Kind {
    /** {@code PDE_HARD_DISK}. */
    HARD_DISK,
    /** {@code PDE_OPTICAL_DISK}. */
    OPTICAL,
    /** {@code PDE_FLOPPY_DISK}. */
    FLOPPY
  }

  /**
   * Where a drive is plugged in.
   *
   * @param bus {@code PrlVmDev_GetIfaceType}
   * @param busNumber the same as the SDK's number, which {@code bus} may not know
   * @param stackIndex {@code PrlVmDev_GetStackIndex}, as the SDK's unsigned number: the position on
   *     the controller, or nonsense
   * @param index {@code PrlVmDev_GetIndex}: the position in its list
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public record Place(SdkBus bus, int busNumber, long stackIndex, int index) {
    /** On a bus that is known. */
    public Place(SdkBus bus, long stackIndex, int index) {
      this(bus, bus.number(), stackIndex, index);
    }

    /** On the bus with the SDK's number. */
    public static Place of(int busNumber, long stackIndex, int index) {
      return new Place(SdkBus.of(busNumber), busNumber, stackIndex, index);
    }

    /** Whether the SDK's number is one that has a meaning here. */
    public boolean isBusKnown() {
      return bus.number() == busNumber;
    }
  }

  /**
   * What is behind a drive.
   *
   * @param source {@code PrlVmDev_GetFriendlyName}; empty if there is none
   * @param emulated {@code PrlVmDev_GetEmulatedType}
   * @param sizeMiB the size; 0 if there is none
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public record Medium(String source, int emulated, long sizeMiB) {
    private static final int REAL_DEVICE = 0;
    private static final int IMAGE_FILE = 1;

    /** No medium. */
    public static final Medium NONE = new Medium("", true, 0);

    /** An image file, or else a real device. */
    public Medium(String source, boolean image, long sizeMiB) {
      this(source, image ? IMAGE_FILE : REAL_DEVICE, sizeMiB);
    }

    /** Whether it is an image file. */
    public boolean image() {
      return emulated == IMAGE_FILE;
    }

    /** Whether it is an image file or a real device, and not something that is not known here. */
    public boolean isKnown() {
      return emulated == IMAGE_FILE || emulated == REAL_DEVICE;
    }
  }
}
