package org.polyvisor.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.polyvisor.annotation.API;

/**
 * A group of a domain's statistics, with the type of its values. An open set, interned: a driver
 * may declare its own.
 *
 * @param <V> what is known of one domain
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StatisticsGroup<V> {
  private static final Map<String, StatisticsGroup<?>> KNOWN = new ConcurrentHashMap<>();

  /** State, memory and CPU time. */
  public static final StatisticsGroup<DomainInfo> STATE = declare("state");

  /** Every block device, all of one observation. */
  public static final StatisticsGroup<List<BlockStatistics>> BLOCK = declare("block");

  /** Every network interface, all of one observation. */
  public static final StatisticsGroup<List<InterfaceStatistics>> INTERFACE = declare("interface");

  /** Every virtual CPU, all of one observation. */
  public static final StatisticsGroup<List<VcpuStatistics>> VCPU = declare("vcpu");

  /** The memory. */
  public static final StatisticsGroup<MemoryStatistics> MEMORY = declare("memory");

  private final String name;

  private StatisticsGroup(String name) {
    this.name = name;
  }

  private static <V> StatisticsGroup<V> declare(String name) {
    StatisticsGroup<V> group = new StatisticsGroup<>(name);
    KNOWN.put(name, group);
    return group;
  }

  /** Those that are declared here, by name. */
  public static Collection<StatisticsGroup<?>> known() {
    return Collections.unmodifiableCollection(new TreeMap<>(KNOWN).values());
  }

  /** The name, as {@code block}. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
