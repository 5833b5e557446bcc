package org.polyvisor;

import java.util.Set;
import java.util.UUID;
import org.polyvisor.annotation.API;
import org.polyvisor.model.NetworkInfo;
import org.polyvisor.model.NetworkRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.NetworkAutostartRequest;
import org.polyvisor.spi.NetworkFacet;
import org.polyvisor.spi.NetworkRequest;

/**
 * A network: a light handle that holds its identity and nothing else. Safe for any thread. Every
 * method that asks the hypervisor throws {@link org.polyvisor.error.NoSuchNetworkException} if it
 * is not there (any more).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Network {
  private final ResourceCalls<NetworkFacet> calls;
  private final NetworkRef ref;

  Network(ResourceCalls<NetworkFacet> calls, NetworkRef ref) {
    this.calls = calls;
    this.ref = ref;
  }

  /** Its identity as last seen. */
  public NetworkRef ref() {
    return ref;
  }

  /** Its name as last seen. */
  public String name() {
    return ref.name();
  }

  /** Its UUID. */
  public UUID uuid() {
    return ref.uuid();
  }

  /** What is known of it now. */
  public NetworkInfo info() {
    NetworkInfo info =
        calls.ask(Operation.NETWORK_INFO, "reading", ref, (facet, c) -> facet.networkInfo(c, ref));
    if (!info.network().equals(ref)) {
      throw calls.broken("reading", ref, "answered " + info.network());
    }
    return info;
  }

  /** Its XML: as it is while it is active, else its definition. */
  public String xml(XmlOption... options) {
    Set<XmlOption> wanted = Set.of(options);
    return calls.xml(Operation.NETWORK_XML, ref, (facet, c) -> facet.networkXml(c, ref, wanted));
  }

  /** Starts it. */
  public void start() {
    NetworkRequest request = NetworkRequest.of(ref);
    calls.change(
        Operation.NETWORK_START, "starting", ref, (facet, c) -> facet.startNetwork(c, request));
  }

  /** Stops it, whoever uses it. A transient one is gone then. */
  public void destroy() {
    NetworkRequest request = NetworkRequest.of(ref);
    calls.change(
        Operation.NETWORK_DESTROY, "stopping", ref, (facet, c) -> facet.destroyNetwork(c, request));
  }

  /** Says whether it is started with the host. */
  public void autostart(boolean enabled) {
    NetworkAutostartRequest request = NetworkAutostartRequest.of(ref, enabled);
    calls.change(
        Operation.NETWORK_AUTOSTART,
        "setting autostart of",
        ref,
        (facet, c) -> facet.autostartNetwork(c, request));
  }

  /** Removes its definition; if it is active, it goes on as a transient one. */
  public void undefine() {
    NetworkRequest request = NetworkRequest.of(ref);
    calls.change(
        Operation.NETWORK_UNDEFINE,
        "undefining",
        ref,
        (facet, c) -> facet.undefineNetwork(c, request));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network && ((Network) other).ref.equals(ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  @Override
  public String toString() {
    return ref.toString();
  }
}
