package org.polyvisor.conformance.lab;

import java.util.Set;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.NetworkRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.spi.NetworkAutostartRequest;
import org.polyvisor.spi.NetworkDefinitionRequest;
import org.polyvisor.spi.NetworkFacet;
import org.polyvisor.spi.NetworkRequest;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.StoragePoolAutostartRequest;
import org.polyvisor.spi.StoragePoolDefinitionRequest;
import org.polyvisor.spi.StoragePoolRequest;

/** How operations on networks and pools are called: on one with the domain's name and UUID. */
final class ResourceEntries {
  private ResourceEntries() {}

  static Entries in(Entries entries) {
    networks(entries);
    pools(entries);
    return entries;
  }

  private static void networks(Entries entries) {
    entries.of(
        Operation.NETWORK_LIST,
        NetworkFacet.class,
        (f, call, domain) -> f.networks(call, ResourceFilter.all()));
    entries.of(
        Operation.NETWORK_LOOKUP,
        NetworkFacet.class,
        (f, call, domain) -> f.lookupNetwork(call, ResourceKey.uuid(domain.uuid())));
    entries.of(
        Operation.NETWORK_INFO,
        NetworkFacet.class,
        (f, call, domain) -> f.networkInfo(call, network(domain)));
    entries.of(
        Operation.NETWORK_XML,
        NetworkFacet.class,
        (f, call, domain) -> f.networkXml(call, network(domain), Set.of()));
    entries.of(
        Operation.NETWORK_START,
        NetworkFacet.class,
        (f, call, domain) -> f.startNetwork(call, NetworkRequest.of(network(domain))));
    entries.of(
        Operation.NETWORK_DESTROY,
        NetworkFacet.class,
        (f, call, domain) -> f.destroyNetwork(call, NetworkRequest.of(network(domain))));
    entries.of(
        Operation.NETWORK_AUTOSTART,
        NetworkFacet.class,
        (f, call, domain) ->
            f.autostartNetwork(call, NetworkAutostartRequest.of(network(domain), false)));
    entries.of(
        Operation.NETWORK_DEFINE,
        NetworkFacet.class,
        (f, call, domain) ->
            f.defineNetwork(call, NetworkDefinitionRequest.of(xml("network", domain))));
    entries.of(
        Operation.NETWORK_CREATE,
        NetworkFacet.class,
        (f, call, domain) ->
            f.createNetwork(call, NetworkDefinitionRequest.of(xml("network", domain))));
    entries.of(
        Operation.NETWORK_UNDEFINE,
        NetworkFacet.class,
        (f, call, domain) -> f.undefineNetwork(call, NetworkRequest.of(network(domain))));
  }

  private static void pools(Entries entries) {
    entries.of(
        Operation.POOL_LIST,
        StorageFacet.class,
        (f, call, domain) -> f.storagePools(call, ResourceFilter.all()));
    entries.of(
        Operation.POOL_LOOKUP,
        StorageFacet.class,
        (f, call, domain) -> f.lookupStoragePool(call, ResourceKey.uuid(domain.uuid())));
    entries.of(
        Operation.POOL_INFO,
        StorageFacet.class,
        (f, call, domain) -> f.storagePoolInfo(call, pool(domain)));
    entries.of(
        Operation.POOL_XML,
        StorageFacet.class,
        (f, call, domain) -> f.storagePoolXml(call, pool(domain), Set.of()));
    entries.of(
        Operation.POOL_START,
        StorageFacet.class,
        (f, call, domain) -> f.startStoragePool(call, StoragePoolRequest.of(pool(domain))));
    entries.of(
        Operation.POOL_DESTROY,
        StorageFacet.class,
        (f, call, domain) -> f.destroyStoragePool(call, StoragePoolRequest.of(pool(domain))));
    entries.of(
        Operation.POOL_AUTOSTART,
        StorageFacet.class,
        (f, call, domain) ->
            f.autostartStoragePool(call, StoragePoolAutostartRequest.of(pool(domain), false)));
    entries.of(
        Operation.POOL_DEFINE,
        StorageFacet.class,
        (f, call, domain) ->
            f.defineStoragePool(call, StoragePoolDefinitionRequest.of(xml("pool", domain))));
    entries.of(
        Operation.POOL_CREATE,
        StorageFacet.class,
        (f, call, domain) ->
            f.createStoragePool(call, StoragePoolDefinitionRequest.of(xml("pool", domain))));
    entries.of(
        Operation.POOL_UNDEFINE,
        StorageFacet.class,
        (f, call, domain) -> f.undefineStoragePool(call, StoragePoolRequest.of(pool(domain))));
  }

  private static NetworkRef network(DomainRef domain) {
    return NetworkRef.of(domain.uuid(), domain.name());
  }

  private static StoragePoolRef pool(DomainRef domain) {
    return StoragePoolRef.of(domain.uuid(), domain.name());
  }

  private static String xml(String root, DomainRef domain) {
    return "<%s type='dir'><name>%s</name><uuid>%s</uuid></%s>"
        .formatted(root, domain.name(), domain.uuid(), root);
  }
}
