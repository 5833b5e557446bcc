package org.polyvisor.driver.parallels.sdk;

import java.util.UUID;
import org.polyvisor.annotation.API;

/**
 * The configuration of a VM or container at one moment.
 *
 * @param identity which one
 * @param hardware what it has
 * @param autostartNumber {@code PrlVmCfg_GetAutoStart}
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SdkVmConfig(Identity identity, SdkHardware hardware, int autostartNumber) {
  private static final int MANUAL = 0;
  private static final int ON_LOAD = 1;
  private static final int LAST_KNOWN = 4;

  /** Started with the host, or else by hand. */
  public SdkVmConfig(Identity identity, SdkHardware hardware, boolean autostart) {
    this(identity, hardware, autostart ? ON_LOAD : MANUAL);
  }

  /** Whether it starts by itself. */
  public boolean autostart() {
    return autostartNumber != MANUAL;
  }

  /** Whether the SDK's number says anything here. */
  public boolean isAutostartKnown() {
    return autostartNumber >= MANUAL && autostartNumber <= LAST_KNOWN;
  }

  /**
   * Which VM.
   *
   * @param uuid never changes
   * @param name one of its kind on the server
   * @param type {@code PrlVmCfg_GetVmType}
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public record Identity(UUID uuid, String name, int type) {
    private static final int VM = 0;
    private static final int CONTAINER = 1;

    /** A container, or else a VM. */
    public Identity(UUID uuid, String name, boolean container) {
      this(uuid, name, container ? CONTAINER : VM);
    }

    /** Whether it is a container. */
    public boolean container() {
      return type == CONTAINER;
    }

    /** Whether it is a container or a VM, and not something that is not known here. */
    public boolean isTypeKnown() {
      return type == CONTAINER || type == VM;
    }
  }
}
