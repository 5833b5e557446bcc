package org.polyvisor.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.polyvisor.annotation.API;

/**
 * Something that can be asked of a driver. An open set, interned: a driver's own facet may declare
 * its own by {@link #declare}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Operation {
  private static final Map<String, Operation> KNOWN = new ConcurrentHashMap<>();

  /** Reads what is known of the host. */
  public static final Operation HOST = declare("host", false);

  /** Lists domains. */
  public static final Operation LIST = declare("list", false);

  /** Looks a domain up. */
  public static final Operation LOOKUP = declare("lookup", false);

  /** Reads a domain's information. */
  public static final Operation INFO = declare("info", false);

  /** Reads a domain's XML. */
  public static final Operation XML = declare("xml", false);

  /** Starts an inactive domain. */
  public static final Operation START = declare("start", true);

  /** Stops a domain's CPUs. */
  public static final Operation SUSPEND = declare("suspend", true);

  /** Lets a domain's CPUs run again. */
  public static final Operation RESUME = declare("resume", true);

  /** Asks the guest to shut down. */
  public static final Operation SHUTDOWN = declare("shutdown", true);

  /** Asks the guest to reboot. */
  public static final Operation REBOOT = declare("reboot", true);

  /** Resets a domain as by its button. */
  public static final Operation RESET = declare("reset", true);

  /** Stops a domain at once. */
  public static final Operation DESTROY = declare("destroy", true);

  /** Adds or changes a persistent definition. */
  public static final Operation DEFINE = declare("define", true);

  /** Creates and starts a transient domain. */
  public static final Operation CREATE = declare("create", true);

  /** Removes a persistent definition. */
  public static final Operation UNDEFINE = declare("undefine", true);

  /** Lists a domain's block devices. */
  public static final Operation BLOCK_DEVICES = declare("block-devices", false);

  /** Reads a device's block statistics. */
  public static final Operation BLOCK_STATISTICS = declare("block-statistics", false);

  /** Reads the sum of a domain's block statistics. */
  public static final Operation BLOCK_STATISTICS_SUM = declare("block-statistics-sum", false);

  /** Reads the statistics of network interfaces. */
  public static final Operation INTERFACE_STATISTICS = declare("interface-statistics", false);

  /** Reads the statistics of virtual CPUs. */
  public static final Operation VCPU_STATISTICS = declare("vcpu-statistics", false);

  /** Reads the statistics of memory. */
  public static final Operation MEMORY_STATISTICS = declare("memory-statistics", false);

  /** Reads the statistics of many domains. */
  public static final Operation BULK_STATISTICS = declare("bulk-statistics", false);

  /** Listens to events. */
  public static final Operation EVENTS = declare("events", false);

  /** Saves a domain to a file. */
  public static final Operation SAVE = declare("save", true);

  /** Starts a saved domain from a file. */
  public static final Operation RESTORE = declare("restore", true);

  /** Saves a domain until its next start. */
  public static final Operation MANAGED_SAVE = declare("managed-save", true);

  /** Throws a managed save away. */
  public static final Operation REMOVE_MANAGED_SAVE = declare("remove-managed-save", true);

  /** Writes a guest's memory to a file. */
  public static final Operation CORE_DUMP = declare("core-dump", true);

  /** Says whether a domain starts with the host. */
  public static final Operation AUTOSTART = declare("autostart", true);

  /** Renames a domain. */
  public static final Operation RENAME = declare("rename", true);

  /** Reads a text about a domain. */
  public static final Operation METADATA = declare("metadata", false);

  /** Sets or removes a text about a domain. */
  public static final Operation SET_METADATA = declare("set-metadata", true);

  /** Sets how much memory a domain has. */
  public static final Operation SET_MEMORY = declare("set-memory", true);

  /** Sets how many virtual CPUs a domain has. */
  public static final Operation SET_VCPUS = declare("set-vcpus", true);

  /** Reads how many virtual CPUs a domain has. */
  public static final Operation VCPU_COUNT = declare("vcpu-count", false);

  /** Plugs a device in. */
  public static final Operation ATTACH_DEVICE = declare("attach-device", true);

  /** Takes a device out. */
  public static final Operation DETACH_DEVICE = declare("detach-device", true);

  /** Changes a device. */
  public static final Operation UPDATE_DEVICE = declare("update-device", true);

  /** Reads how large a block device is. */
  public static final Operation BLOCK_INFO = declare("block-info", false);

  /** Resizes a block device. */
  public static final Operation BLOCK_RESIZE = declare("block-resize", true);

  /** Lists a domain's snapshots. */
  public static final Operation SNAPSHOTS = declare("snapshots", false);

  /** Reads a snapshot's XML. */
  public static final Operation SNAPSHOT_XML = declare("snapshot-xml", false);

  /** Takes a snapshot. */
  public static final Operation CREATE_SNAPSHOT = declare("create-snapshot", true);

  /** Deletes a snapshot. */
  public static final Operation DELETE_SNAPSHOT = declare("delete-snapshot", true);

  /** Goes back to a snapshot. */
  public static final Operation REVERT_TO_SNAPSHOT = declare("revert-to-snapshot", true);

  /** Asks a guest for its host name. */
  public static final Operation HOSTNAME = declare("hostname", false);

  /** Looks at the job that a domain is busy with. */
  public static final Operation JOB_INFO = declare("job-info", false);

  /** Reads the CPU time of a whole domain. */
  public static final Operation CPU_STATISTICS = declare("cpu-statistics", false);

  /** Lists networks. */
  public static final Operation NETWORK_LIST = declare("network-list", false);

  /** Looks a network up. */
  public static final Operation NETWORK_LOOKUP = declare("network-lookup", false);

  /** Reads a network's information. */
  public static final Operation NETWORK_INFO = declare("network-info", false);

  /** Reads a network's XML. */
  public static final Operation NETWORK_XML = declare("network-xml", false);

  /** Starts an inactive network. */
  public static final Operation NETWORK_START = declare("network-start", true);

  /** Stops a network. */
  public static final Operation NETWORK_DESTROY = declare("network-destroy", true);

  /** Says whether a network starts with the host. */
  public static final Operation NETWORK_AUTOSTART = declare("network-autostart", true);

  /** Adds or changes a network's definition. */
  public static final Operation NETWORK_DEFINE = declare("network-define", true);

  /** Creates and starts a transient network. */
  public static final Operation NETWORK_CREATE = declare("network-create", true);

  /** Removes a network's definition. */
  public static final Operation NETWORK_UNDEFINE = declare("network-undefine", true);

  /** Lists storage pools. */
  public static final Operation POOL_LIST = declare("pool-list", false);

  /** Looks a storage pool up. */
  public static final Operation POOL_LOOKUP = declare("pool-lookup", false);

  /** Reads a storage pool's information. */
  public static final Operation POOL_INFO = declare("pool-info", false);

  /** Reads a storage pool's XML. */
  public static final Operation POOL_XML = declare("pool-xml", false);

  /** Starts an inactive storage pool. */
  public static final Operation POOL_START = declare("pool-start", true);

  /** Stops a storage pool. */
  public static final Operation POOL_DESTROY = declare("pool-destroy", true);

  /** Says whether a storage pool starts with the host. */
  public static final Operation POOL_AUTOSTART = declare("pool-autostart", true);

  /** Adds or changes a storage pool's definition. */
  public static final Operation POOL_DEFINE = declare("pool-define", true);

  /** Creates and starts a transient storage pool. */
  public static final Operation POOL_CREATE = declare("pool-create", true);

  /** Removes a storage pool's definition. */
  public static final Operation POOL_UNDEFINE = declare("pool-undefine", true);

  private final String name;
  private final boolean changing;

  private Operation(String name, boolean changing) {
    this.name = name;
    this.changing = changing;
  }

  /**
   * The operation with this name, made if it is new.
   *
   * @param changing whether a read-only connection refuses it; ignored if it is known already
   */
  public static Operation declare(String name, boolean changing) {
    return KNOWN.computeIfAbsent(name, key -> new Operation(key, changing));
  }

  /** All that are declared so far, by name. */
  public static Collection<Operation> known() {
    return Collections.unmodifiableCollection(new TreeMap<>(KNOWN).values());
  }

  /** The name, as {@code block-statistics}. */
  public String name() {
    return name;
  }

  /** Whether it changes something, so that a read-only connection refuses it. */
  public boolean isChanging() {
    return changing;
  }

  @Override
  public String toString() {
    return name;
  }
}
