package org.polyvisor.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apiguardian.api.API;

/**
 * Something that can be asked of a driver. An open set, interned: a driver's own facet may declare
 * its own by {@link #declare}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Operation {
  private static final Map<String, Operation> KNOWN = new ConcurrentSkipListMap<>();

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
    return Collections.unmodifiableCollection(KNOWN.values());
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
