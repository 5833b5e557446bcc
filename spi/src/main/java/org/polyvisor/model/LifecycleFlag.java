package org.polyvisor.model;

import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * How a lifecycle operation is wanted. An open set, interned; a driver refuses one that it does not
 * know.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LifecycleFlag {
  private static final InternPool<String, LifecycleFlag> POOL =
      new InternPool<>(LifecycleFlag::new);

  /** Start with the CPUs stopped. */
  public static final LifecycleFlag PAUSED = declare("paused");

  /** Start anew, throwing away a managed save. */
  public static final LifecycleFlag FORCE_BOOT = declare("force-boot");

  /** Check a definition against the schema first. */
  public static final LifecycleFlag VALIDATE = declare("validate");

  /** Undefine together with a managed save. */
  public static final LifecycleFlag MANAGED_SAVE = declare("managed-save");

  /** Undefine together with what is known of snapshots. */
  public static final LifecycleFlag SNAPSHOTS_METADATA = declare("snapshots-metadata");

  /** Destroy only if it can be done without losing writes. */
  public static final LifecycleFlag GRACEFUL = declare("graceful");

  /** Let the CPUs run after a restore, whatever they did before. */
  public static final LifecycleFlag RUNNING = declare("running");

  /** Keep a save out of the host's file cache. */
  public static final LifecycleFlag BYPASS_CACHE = declare("bypass-cache");

  /** Undefine together with what is known of checkpoints. */
  public static final LifecycleFlag CHECKPOINTS_METADATA = declare("checkpoints-metadata");

  /** Undefine together with the firmware's variables. */
  public static final LifecycleFlag NVRAM = declare("nvram");

  /** Undefine, leaving the firmware's variables behind. */
  public static final LifecycleFlag KEEP_NVRAM = declare("keep-nvram");

  /** Undefine together with the state of the TPM. */
  public static final LifecycleFlag TPM = declare("tpm");

  /** Undefine, leaving the state of the TPM behind. */
  public static final LifecycleFlag KEEP_TPM = declare("keep-tpm");

  private final String name;

  private LifecycleFlag(String name) {
    this.name = name;
  }

  private static LifecycleFlag declare(String name) {
    return POOL.declare(name, new LifecycleFlag(name));
  }

  /** The one with this name, declared here or by a driver. */
  public static LifecycleFlag named(String name) {
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
