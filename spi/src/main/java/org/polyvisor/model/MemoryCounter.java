package org.polyvisor.model;

import java.util.List;
import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * A value of a guest's memory, keyed by libvirt's name. An open set, interned.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MemoryCounter implements StatisticsCounter {
  private static final InternPool<String, MemoryCounter> POOL =
      new InternPool<>(key -> new MemoryCounter(key, key));

  /** The balloon's current size, in KiB. */
  public static final MemoryCounter ACTUAL_KIB = declare("actual", "actualKiB");

  /** Read from swap since the guest started, in KiB. */
  public static final MemoryCounter SWAP_IN_KIB = declare("swap_in", "swapInKiB");

  /** Written to swap since the guest started, in KiB. */
  public static final MemoryCounter SWAP_OUT_KIB = declare("swap_out", "swapOutKiB");

  /** Page faults that needed I/O, a count. */
  public static final MemoryCounter MAJOR_FAULTS = declare("major_fault", "majorFaults");

  /** Page faults that needed none, a count. */
  public static final MemoryCounter MINOR_FAULTS = declare("minor_fault", "minorFaults");

  /** Left unused by the guest, in KiB. */
  public static final MemoryCounter UNUSED_KIB = declare("unused", "unusedKiB");

  /** Usable as the guest sees it, in KiB. */
  public static final MemoryCounter AVAILABLE_KIB = declare("available", "availableKiB");

  /** Usable by programs without swapping, as the guest sees it, in KiB. */
  public static final MemoryCounter USABLE_KIB = declare("usable", "usableKiB");

  /** Used for the guest's caches, which it can give up, in KiB. */
  public static final MemoryCounter CACHED_KIB = declare("disk_caches", "cachedKiB");

  /** Resident on the host, in KiB. */
  public static final MemoryCounter RESIDENT_KIB = declare("rss", "residentKiB");

  private static final List<MemoryCounter> KNOWN =
      List.of(
          ACTUAL_KIB,
          SWAP_IN_KIB,
          SWAP_OUT_KIB,
          MAJOR_FAULTS,
          MINOR_FAULTS,
          UNUSED_KIB,
          AVAILABLE_KIB,
          USABLE_KIB,
          CACHED_KIB,
          RESIDENT_KIB);

  private final String key;
  private final String name;

  private MemoryCounter(String key, String name) {
    this.key = key;
    this.name = name;
  }

  private static MemoryCounter declare(String key, String name) {
    return POOL.declare(key, new MemoryCounter(key, name));
  }

  /** The counter with libvirt's name, known or not. */
  public static MemoryCounter of(String key) {
    return POOL.get(key);
  }

  /** Those with a constant here, in the order in which virsh prints them. */
  public static List<MemoryCounter> known() {
    return KNOWN;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String shortName() {
    return key;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
