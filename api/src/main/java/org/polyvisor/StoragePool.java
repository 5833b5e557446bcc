package org.polyvisor;

import java.util.Set;
import java.util.UUID;
import org.polyvisor.annotation.API;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StoragePoolInfo;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.StoragePoolAutostartRequest;
import org.polyvisor.spi.StoragePoolRequest;

/**
 * A storage pool: a light handle that holds its identity and nothing else. Safe for any thread.
 * Every method that asks the hypervisor throws {@link
 * org.polyvisor.error.NoSuchStoragePoolException} if it is not there (any more).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StoragePool {
  private final ResourceCalls<StorageFacet> calls;
  private final StoragePoolRef ref;

  StoragePool(ResourceCalls<StorageFacet> calls, StoragePoolRef ref) {
    this.calls = calls;
    this.ref = ref;
  }

  /** Its identity as last seen. */
  public StoragePoolRef ref() {
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
  public StoragePoolInfo info() {
    StoragePoolInfo info =
        calls.ask(Operation.POOL_INFO, "reading", ref, (facet, c) -> facet.storagePoolInfo(c, ref));
    if (!info.pool().equals(ref)) {
      throw calls.broken("reading", ref, "answered " + info.pool());
    }
    return info;
  }

  /** Its XML: as it is while it is active, else its definition. */
  public String xml(XmlOption... options) {
    Set<XmlOption> wanted = Set.of(options);
    return calls.xml(Operation.POOL_XML, ref, (facet, c) -> facet.storagePoolXml(c, ref, wanted));
  }

  /** Starts it. */
  public void start() {
    StoragePoolRequest request = StoragePoolRequest.of(ref);
    calls.change(
        Operation.POOL_START, "starting", ref, (facet, c) -> facet.startStoragePool(c, request));
  }

  /** Stops it; what is in it stays. A transient one is gone then. */
  public void destroy() {
    StoragePoolRequest request = StoragePoolRequest.of(ref);
    calls.change(
        Operation.POOL_DESTROY,
        "stopping",
        ref,
        (facet, c) -> facet.destroyStoragePool(c, request));
  }

  /** Says whether it is started with the host. */
  public void autostart(boolean enabled) {
    StoragePoolAutostartRequest request = StoragePoolAutostartRequest.of(ref, enabled);
    calls.change(
        Operation.POOL_AUTOSTART,
        "setting autostart of",
        ref,
        (facet, c) -> facet.autostartStoragePool(c, request));
  }

  /** Removes its definition; it must not be active. */
  public void undefine() {
    StoragePoolRequest request = StoragePoolRequest.of(ref);
    calls.change(
        Operation.POOL_UNDEFINE,
        "undefining",
        ref,
        (facet, c) -> facet.undefineStoragePool(c, request));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoragePool && ((StoragePool) other).ref.equals(ref);
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
