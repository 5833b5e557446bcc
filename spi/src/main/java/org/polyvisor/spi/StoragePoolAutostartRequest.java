package org.polyvisor.spi;

import java.util.Objects;
import org.polyvisor.annotation.API;
import org.polyvisor.model.StoragePoolRef;

/**
 * Whether a storage pool is to be started with the host. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StoragePoolAutostartRequest {
  private final StoragePoolRef pool;
  private final boolean enabled;

  private StoragePoolAutostartRequest(StoragePoolRef pool, boolean enabled) {
    this.pool = Objects.requireNonNull(pool, "pool");
    this.enabled = enabled;
  }

  /** A request. */
  public static StoragePoolAutostartRequest of(StoragePoolRef pool, boolean enabled) {
    return new StoragePoolAutostartRequest(pool, enabled);
  }

  /** Which storage pool. */
  public StoragePoolRef pool() {
    return pool;
  }

  /** Whether it is. */
  public boolean enabled() {
    return enabled;
  }

  @Override
  public String toString() {
    return pool + " " + enabled;
  }
}
