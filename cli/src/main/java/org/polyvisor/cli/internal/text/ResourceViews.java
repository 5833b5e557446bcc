package org.polyvisor.cli.internal.text;

import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.model.NetworkInfo;
import org.polyvisor.model.StoragePoolInfo;

/**
 * Networks and storage pools as JSON: the keys are the API's names, what is not known is absent.
 */
public final class ResourceViews {
  private ResourceViews() {}

  /** Which one. */
  public static Fields identity(ErrorSubject resource) {
    return new Fields().put("name", resource.name()).put("uuid", resource.uuid());
  }

  /** A network's information. */
  public static Fields info(NetworkInfo info) {
    return identity(info.network())
        .put("active", info.active())
        .put("persistent", info.persistent())
        .put("autostart", info.autostart())
        .put("bridge", info.bridge());
  }

  /** A pool's information. */
  public static Fields info(StoragePoolInfo info) {
    return identity(info.pool())
        .put("state", info.state().name())
        .put("active", info.active())
        .put("persistent", info.persistent())
        .put("autostart", info.autostart())
        .put("type", info.type())
        .put("capacityBytes", info.capacityBytes())
        .put("allocationBytes", info.allocationBytes())
        .put("availableBytes", info.availableBytes());
  }
}
