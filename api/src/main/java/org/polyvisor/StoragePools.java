package org.polyvisor;

import java.util.List;
import java.util.UUID;
import org.polyvisor.DomainCalls.FacetQuestion;
import org.polyvisor.annotation.API;
import org.polyvisor.model.Operation;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.StoragePoolDefinitionRequest;

/**
 * The storage pools of a host: a light handle, from {@link Connection#storagePools}. Safe for any
 * thread. Where the driver has none, every method is refused as unsupported.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StoragePools {
  private final ResourceCalls<StorageFacet> calls;

  StoragePools(CallOptions options) {
    calls = new ResourceCalls<>(options, StorageFacet.class);
  }

  /** All of them, in no particular order. */
  public List<StoragePool> list() {
    return list(ResourceFilter.all());
  }

  /** Those that pass a filter, in no particular order. */
  public List<StoragePool> list(ResourceFilter filter) {
    List<StoragePoolRef> found =
        calls.list(
            Operation.POOL_LIST,
            "listing storage pools, " + filter,
            (facet, c) -> facet.storagePools(c, filter));
    return found.stream().map(ref -> new StoragePool(calls, ref)).toList();
  }

  /**
   * The one of this name.
   *
   * @throws org.polyvisor.error.NoSuchStoragePoolException if there is none
   */
  public StoragePool named(String name) {
    return lookup(ResourceKey.name(name));
  }

  /**
   * The one of this UUID.
   *
   * @throws org.polyvisor.error.NoSuchStoragePoolException if there is none
   */
  public StoragePool withUuid(UUID uuid) {
    return lookup(ResourceKey.uuid(uuid));
  }

  /**
   * The one of this key.
   *
   * @throws org.polyvisor.error.NoSuchStoragePoolException if there is none
   */
  public StoragePool lookup(ResourceKey key) {
    StoragePoolRef found =
        calls.lookup(
            Operation.POOL_LOOKUP,
            "storage pool",
            key,
            (facet, c) -> facet.lookupStoragePool(c, key));
    return new StoragePool(calls, found);
  }

  /**
   * Adds a persistent one, or changes the definition of the one with the same UUID and name.
   *
   * @param xml in libvirt's format
   * @throws org.polyvisor.error.InvalidDefinitionException if it cannot be taken; says where
   */
  public StoragePool define(String xml) {
    StoragePoolDefinitionRequest request = StoragePoolDefinitionRequest.of(xml);
    return made(
        Operation.POOL_DEFINE,
        "defining a storage pool",
        (facet, c) -> facet.defineStoragePool(c, request));
  }

  /**
   * Creates a transient one and starts it.
   *
   * @param xml in libvirt's format
   * @throws org.polyvisor.error.InvalidDefinitionException if it cannot be taken; says where
   */
  public StoragePool create(String xml) {
    StoragePoolDefinitionRequest request = StoragePoolDefinitionRequest.of(xml);
    return made(
        Operation.POOL_CREATE,
        "creating a storage pool",
        (facet, c) -> facet.createStoragePool(c, request));
  }

  private StoragePool made(
      Operation operation, String doing, FacetQuestion<StorageFacet, StoragePoolRef> question) {
    return new StoragePool(calls, calls.ask(operation, doing, question));
  }
}
