package org.polyvisor.spi;

import java.util.Objects;
import org.polyvisor.annotation.API;
import org.polyvisor.model.StoragePoolRef;

/**
 * A storage pool that is to be started, stopped or forgotten. Immutable; made by the facade or the
 * kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StoragePoolRequest {
  private final StoragePoolRef pool;

  private StoragePoolRequest(StoragePoolRef pool) {
    this.pool = Objects.requireNonNull(pool, "pool");
  }

  /** A request. */
  public static StoragePoolRequest of(StoragePoolRef pool) {
    return new StoragePoolRequest(pool);
  }

  /** Which storage pool. */
  public StoragePoolRef pool() {
    return pool;
  }

  @Override
  public String toString() {
    return pool.toString();
  }
}
