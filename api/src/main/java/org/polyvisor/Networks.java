package org.polyvisor;

import java.util.List;
import java.util.UUID;
import org.polyvisor.DomainCalls.FacetQuestion;
import org.polyvisor.annotation.API;
import org.polyvisor.model.NetworkRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.spi.NetworkDefinitionRequest;
import org.polyvisor.spi.NetworkFacet;

/**
 * The networks of a host: a light handle, from {@link Connection#networks}. Safe for any thread.
 * Where the driver has none, every method is refused as unsupported.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Networks {
  private final ResourceCalls<NetworkFacet> calls;

  Networks(CallOptions options) {
    calls = new ResourceCalls<>(options, NetworkFacet.class);
  }

  /** All of them, in no particular order. */
  public List<Network> list() {
    return list(ResourceFilter.all());
  }

  /** Those that pass a filter, in no particular order. */
  public List<Network> list(ResourceFilter filter) {
    List<NetworkRef> found =
        calls.list(
            Operation.NETWORK_LIST,
            "listing networks, " + filter,
            (facet, c) -> facet.networks(c, filter));
    return found.stream().map(ref -> new Network(calls, ref)).toList();
  }

  /**
   * The one of this name.
   *
   * @throws org.polyvisor.error.NoSuchNetworkException if there is none
   */
  public Network named(String name) {
    return lookup(ResourceKey.name(name));
  }

  /**
   * The one of this UUID.
   *
   * @throws org.polyvisor.error.NoSuchNetworkException if there is none
   */
  public Network withUuid(UUID uuid) {
    return lookup(ResourceKey.uuid(uuid));
  }

  /**
   * The one of this key.
   *
   * @throws org.polyvisor.error.NoSuchNetworkException if there is none
   */
  public Network lookup(ResourceKey key) {
    NetworkRef found =
        calls.lookup(
            Operation.NETWORK_LOOKUP, "network", key, (facet, c) -> facet.lookupNetwork(c, key));
    return new Network(calls, found);
  }

  /**
   * Adds a persistent one, or changes the definition of the one with the same UUID and name.
   *
   * @param xml in libvirt's format
   * @throws org.polyvisor.error.InvalidDefinitionException if it cannot be taken; says where
   */
  public Network define(String xml) {
    NetworkDefinitionRequest request = NetworkDefinitionRequest.of(xml);
    return made(
        Operation.NETWORK_DEFINE,
        "defining a network",
        (facet, c) -> facet.defineNetwork(c, request));
  }

  /**
   * Creates a transient one and starts it.
   *
   * @param xml in libvirt's format
   * @throws org.polyvisor.error.InvalidDefinitionException if it cannot be taken; says where
   */
  public Network create(String xml) {
    NetworkDefinitionRequest request = NetworkDefinitionRequest.of(xml);
    return made(
        Operation.NETWORK_CREATE,
        "creating a network",
        (facet, c) -> facet.createNetwork(c, request));
  }

  private Network made(
      Operation operation, String doing, FacetQuestion<NetworkFacet, NetworkRef> question) {
    return new Network(calls, calls.ask(operation, doing, question));
  }
}
