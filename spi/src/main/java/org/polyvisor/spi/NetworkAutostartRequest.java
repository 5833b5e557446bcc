package org.polyvisor.spi;

import java.util.Objects;
import org.polyvisor.annotation.API;
import org.polyvisor.model.NetworkRef;

/**
 * Whether a network is to be started with the host. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NetworkAutostartRequest {
  private final NetworkRef network;
  private final boolean enabled;

  private NetworkAutostartRequest(NetworkRef network, boolean enabled) {
    this.network = Objects.requireNonNull(network, "network");
    this.enabled = enabled;
  }

  /** A request. */
  public static NetworkAutostartRequest of(NetworkRef network, boolean enabled) {
    return new NetworkAutostartRequest(network, enabled);
  }

  /** Which network. */
  public NetworkRef network() {
    return network;
  }

  /** Whether it is. */
  public boolean enabled() {
    return enabled;
  }

  @Override
  public String toString() {
    return network + " " + enabled;
  }
}
