package org.polyvisor.conformance.mutants;

import org.polyvisor.model.NetworkInfo;
import org.polyvisor.model.NetworkRef;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.StoragePoolInfo;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.NetworkFacet;
import org.polyvisor.spi.NetworkRequest;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.StoragePoolRequest;

/**
 * What a mutant has left: the host lives on with a connection that a mutant forgets to close, and a
 * network or pool of its last run would clash with those of the next mutant's.
 */
final class Leftovers {
  private static final String OURS = "polyvisor-";

  private Leftovers() {}

  /** Removes the networks and pools that the kit has made. */
  static void remove(DriverConnection connection) {
    connection.facet(NetworkFacet.class).ifPresent(Leftovers::removeNetworks);
    connection.facet(StorageFacet.class).ifPresent(Leftovers::removePools);
  }

  private static void removeNetworks(NetworkFacet facet) {
    for (NetworkRef one : facet.networks(Invocation.call(), ResourceFilter.all())) {
      if (one.name().startsWith(OURS)) {
        NetworkInfo info = facet.networkInfo(Invocation.call(), one);
        if (info.active()) {
          facet.destroyNetwork(Invocation.call(), NetworkRequest.of(one));
        }
        if (info.persistent().orElse(true)) {
          facet.undefineNetwork(Invocation.call(), NetworkRequest.of(one));
        }
      }
    }
  }

  private static void removePools(StorageFacet facet) {
    for (StoragePoolRef one : facet.storagePools(Invocation.call(), ResourceFilter.all())) {
      if (one.name().startsWith(OURS)) {
        StoragePoolInfo info = facet.storagePoolInfo(Invocation.call(), one);
        if (info.active()) {
          facet.destroyStoragePool(Invocation.call(), StoragePoolRequest.of(one));
        }
        if (info.persistent().orElse(true)) {
          facet.undefineStoragePool(Invocation.call(), StoragePoolRequest.of(one));
        }
      }
    }
  }
}
