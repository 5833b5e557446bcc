package org.polyvisor.driver.parallels.sdk;

import java.util.UUID;
import org.polyvisor.annotation.API;

/**
 * The configuration of a VM or container at one moment.
 *
 * @param identity which one
 * @param hardware what it has
 * @param autostart whether it starts with the host
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SdkVmConfig(Identity identity, SdkHardware hardware, boolean autostart) {
  /**
   * Which VM.
   *
   * @param uuid never changes
   * @param name one of its kind on the server
   * @param container whether it is a container
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public record Identity(UUID uuid, String name, boolean container) {}
}
