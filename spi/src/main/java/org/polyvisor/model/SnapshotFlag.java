package org.polyvisor.model;

import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * How an operation on snapshots is wanted. An open set, interned; a driver refuses one that it does
 * not know.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SnapshotFlag {
  private static final InternPool<String, SnapshotFlag> POOL = new InternPool<>(SnapshotFlag::new);

  /** Delete the snapshot and all its descendants. */
  public static final SnapshotFlag CHILDREN = declare("children");

  /** Delete the descendants, not the snapshot. */
  public static final SnapshotFlag CHILDREN_ONLY = declare("children-only");

  /** Forget it, leaving what is stored behind. */
  public static final SnapshotFlag METADATA_ONLY = declare("metadata");

  /** Take it and forget it at once. */
  public static final SnapshotFlag NO_METADATA = declare("no-metadata");

  /** Without memory. */
  public static final SnapshotFlag DISK_ONLY = declare("disk-only");

  /** Stop the domain once it is taken. */
  public static final SnapshotFlag HALT = declare("halt");

  /** Let the domain run after going back. */
  public static final SnapshotFlag RUNNING = declare("running");

  /** Leave the domain paused after going back. */
  public static final SnapshotFlag PAUSED = declare("paused");

  /** Go back also where that is risky. */
  public static final SnapshotFlag FORCE = declare("force");

  private final String name;

  private SnapshotFlag(String name) {
    this.name = name;
  }

  private static SnapshotFlag declare(String name) {
    return POOL.declare(name, new SnapshotFlag(name));
  }

  /** The one with this name, declared here or by a driver. */
  public static SnapshotFlag named(String name) {
    return POOL.get(name);
  }

  /** The name. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
