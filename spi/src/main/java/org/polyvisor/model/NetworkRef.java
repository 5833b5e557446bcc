package org.polyvisor.model;

import java.util.Objects;
import java.util.UUID;
import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorSubject;

/**
 * Which network: equal by UUID. The name is a hint as last seen; where it disagrees with the
 * hypervisor, the UUID wins. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NetworkRef implements ErrorSubject {
  private final UUID uuid;
  private final String name;

  private NetworkRef(UUID uuid, String name) {
    this.uuid = Objects.requireNonNull(uuid, "uuid");
    this.name = Objects.requireNonNull(name, "name");
  }

  /** The network with this identity. */
  public static NetworkRef of(UUID uuid, String name) {
    return new NetworkRef(uuid, name);
  }

  @Override
  public String kind() {
    return "network";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public UUID uuid() {
    return uuid;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NetworkRef && ((NetworkRef) other).uuid.equals(uuid);
  }

  @Override
  public int hashCode() {
    return uuid.hashCode();
  }

  @Override
  public String toString() {
    return name + " (" + uuid + ")";
  }
}
