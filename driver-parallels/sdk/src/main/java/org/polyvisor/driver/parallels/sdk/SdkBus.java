package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * The SDK's {@code PRL_MASS_STORAGE_INTERFACE_TYPE}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum SdkBus {
  /** {@code PMS_IDE_DEVICE}. */
  IDE(0),
  /** {@code PMS_SCSI_DEVICE}. */
  SCSI(1),
  /** {@code PMS_SATA_DEVICE}. */
  SATA(2),
  /** {@code PMS_VIRTIO_BLOCK_DEVICE}. */
  VIRTIO(3),
  /** {@code PMS_USB_DEVICE}. */
  USB(4),
  /** {@code PMS_UNKNOWN_DEVICE}, and what stands for numbers that are not listed here. */
  UNKNOWN(255);

  private final int number;

  SdkBus(int number) {
    this.number = number;
  }

  /** The one with this number. */
  public static SdkBus of(int number) {
    for (SdkBus bus : values()) {
      if (bus.number == number) {
        return bus;
      }
    }
    return UNKNOWN;
  }

  /** The SDK's number. */
  public int number() {
    return number;
  }
}
