package org.polyvisor.spi;

import java.util.Objects;
import org.polyvisor.annotation.API;
import org.polyvisor.model.NetworkRef;

/**
 * A network that is to be started, stopped or forgotten. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NetworkRequest {
  private final NetworkRef network;

  private NetworkRequest(NetworkRef network) {
    this.network = Objects.requireNonNull(network, "network");
  }

  /** A request. */
  public static NetworkRequest of(NetworkRef network) {
    return new NetworkRequest(network);
  }

  /** Which network. */
  public NetworkRef network() {
    return network;
  }

  @Override
  public String toString() {
    return network.toString();
  }
}
