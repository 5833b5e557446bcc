package org.polyvisor.model;

import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * The state of a storage pool, numbered and named as libvirt's {@code virStoragePoolState}. An open
 * set: a number that a newer peer sends survives. Interned, so compare by {@code ==}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StoragePoolState {
  private static final InternPool<Integer, StoragePoolState> POOL =
      new InternPool<>(number -> new StoragePoolState(number, "UNKNOWN(" + number + ")"));

  /** It is not in use; libvirt's number 0. */
  public static final StoragePoolState INACTIVE = declare(0, "INACTIVE");

  /** It is being made; libvirt's number 1. */
  public static final StoragePoolState BUILDING = declare(1, "BUILDING");

  /** It is in use; libvirt's number 2. */
  public static final StoragePoolState RUNNING = declare(2, "RUNNING");

  /** It is in use, with something missing; libvirt's number 3. */
  public static final StoragePoolState DEGRADED = declare(3, "DEGRADED");

  /** It is in use, but cannot be reached; libvirt's number 4. */
  public static final StoragePoolState INACCESSIBLE = declare(4, "INACCESSIBLE");

  private final int number;
  private final String name;

  private StoragePoolState(int number, String name) {
    this.number = number;
    this.name = name;
  }

  private static StoragePoolState declare(int number, String name) {
    return POOL.declare(number, new StoragePoolState(number, name));
  }

  /** The state with this number, known or not. */
  public static StoragePoolState of(int number) {
    return POOL.get(number);
  }

  /** libvirt's number. */
  public int number() {
    return number;
  }

  /** The name, as {@code RUNNING}. */
  public String name() {
    return name;
  }

  /** Whether the pool is started, well or not. */
  public boolean isActive() {
    return this != INACTIVE;
  }

  @Override
  public String toString() {
    return name;
  }
}
