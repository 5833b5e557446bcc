package org.polyvisor.spi;

import java.util.List;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.Operation;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.StoragePoolInfo;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.model.XmlOption;

/**
 * The host's storage pools, each with a name and a UUID of its own. One that is not there (any
 * more) is {@link org.polyvisor.error.NoSuchStoragePoolException}, whatever the operation; it is
 * found again by UUID, the reference's name is a hint. A driver that leaves a method as it is here,
 * which refuses, names the operation in {@link DriverConnection#lacks}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface StorageFacet extends Facet {
  /** Those that pass the filter, each once, in no particular order. */
  default List<StoragePoolRef> storagePools(Call call, ResourceFilter filter) {
    throw NotOffered.refusal(Operation.POOL_LIST);
  }

  /**
   * Finds one by exactly this name or UUID.
   *
   * @throws org.polyvisor.error.NoSuchStoragePoolException if there is none
   */
  default StoragePoolRef lookupStoragePool(Call call, ResourceKey key) {
    throw NotOffered.refusal(Operation.POOL_LOOKUP);
  }

  /** What is known of it now, with its name as of now. */
  default StoragePoolInfo storagePoolInfo(Call call, StoragePoolRef pool) {
    throw NotOffered.refusal(Operation.POOL_INFO);
  }

  /**
   * Its XML in libvirt's format: as it is while it is active, else its definition. An option that
   * the driver does not know must be refused as unsupported.
   */
  default String storagePoolXml(Call call, StoragePoolRef pool, Set<XmlOption> options) {
    throw NotOffered.refusal(Operation.POOL_XML);
  }

  /**
   * Starts an inactive one.
   *
   * @throws org.polyvisor.error.OperationInvalidException if it is active
   */
  default void startStoragePool(Call call, StoragePoolRequest request) {
    throw NotOffered.refusal(Operation.POOL_START);
  }

  /**
   * Stops an active one; what is in it stays. A transient one is gone then.
   *
   * @throws org.polyvisor.error.OperationInvalidException if it is not active
   */
  default void destroyStoragePool(Call call, StoragePoolRequest request) {
    throw NotOffered.refusal(Operation.POOL_DESTROY);
  }

  /**
   * Says whether a persistent one is started with the host. No error if it is so already. It
   * outlives a new definition.
   *
   * @throws org.polyvisor.error.OperationInvalidException if it is transient
   */
  default void autostartStoragePool(Call call, StoragePoolAutostartRequest request) {
    throw NotOffered.refusal(Operation.POOL_AUTOSTART);
  }

  /**
   * Adds a persistent one, or changes the definition of the one with the same UUID and name; an
   * active one keeps what it has until it is stopped. A UUID is made up where the XML has none.
   *
   * @throws org.polyvisor.error.InvalidDefinitionException if the XML cannot be taken
   * @throws org.polyvisor.error.VirtException with code {@code OPERATION_FAILED} if name and UUID
   *     belong to different ones; nothing changed
   */
  default StoragePoolRef defineStoragePool(Call call, StoragePoolDefinitionRequest request) {
    throw NotOffered.refusal(Operation.POOL_DEFINE);
  }

  /**
   * Creates a transient one and starts it; of one that is defined and inactive, starts it with this
   * XML.
   *
   * @throws org.polyvisor.error.InvalidDefinitionException if the XML cannot be taken
   * @throws org.polyvisor.error.OperationInvalidException if it is active already
   */
  default StoragePoolRef createStoragePool(Call call, StoragePoolDefinitionRequest request) {
    throw NotOffered.refusal(Operation.POOL_CREATE);
  }

  /**
   * Removes the persistent definition of a pool that is not active.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the pool is active
   */
  default void undefineStoragePool(Call call, StoragePoolRequest request) {
    throw NotOffered.refusal(Operation.POOL_UNDEFINE);
  }
}
