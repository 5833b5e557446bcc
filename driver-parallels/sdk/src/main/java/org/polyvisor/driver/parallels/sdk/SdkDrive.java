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
   * @param stackIndex {@code PrlVmDev_GetStackIndex}, as the SDK's unsigned number: the position on
   *     the controller, or nonsense
   * @param index {@code PrlVmDev_GetIndex}: the position in its list
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public record Place(SdkBus bus, long stackIndex, int index) {}

  /**
   * What is behind a drive.
   *
   * @param source {@code PrlVmDev_GetFriendlyName}; empty if there is none
   * @param image whether it is an image file rather than a real device
   * @param sizeMiB the size; 0 if there is none
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public record Medium(String source, boolean image, long sizeMiB) {
    /** No medium. */
    public static final Medium NONE = new Medium("", true, 0);
  }
}
