package org.polyvisor.driver.parallels.internal.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.model.BlockCounter;

/**
 * What of a guest has counters: its disks, index 0 being their sum and devices counting from 1, its
 * interfaces, its virtual CPUs. Immutable; a change of devices makes a new one.
 */
public final class Layout {
  /** What an event calls a disk's counters, in the order of {@link #COUNTERS}. */
  static final List<String> FIELDS =
      List.of("read_requests", "read_total", "write_requests", "write_total");

  static final List<BlockCounter> COUNTERS =
      List.of(
          BlockCounter.READ_REQUESTS,
          BlockCounter.READ_BYTES,
          BlockCounter.WRITE_REQUESTS,
          BlockCounter.WRITE_BYTES);

  private final List<Device> devices;
  private final Guest guest;
  private final Map<String, Integer> indexes = new HashMap<>();
  private volatile @Nullable Places places;

  /** Lays out disks alone. */
  public Layout(List<Device> devices) {
    this(devices, new Guest(List.of(), 0));
  }

  /** Lays out all; where two devices have the same source, the first is found by it. */
  public Layout(List<Device> devices, Guest guest) {
    this.devices = List.copyOf(devices);
    this.guest = guest;
    for (int i = 0; i < devices.size(); i++) {
      indexes.put(devices.get(i).target(), i + 1);
    }
    for (int i = 0; i < devices.size(); i++) {
      int index = i + 1;
      devices.get(i).source().ifPresent(source -> indexes.putIfAbsent(source, index));
    }
  }

  /** The devices, in their order. */
  public List<Device> devices() {
    return devices;
  }

  /** What it has beside disks. */
  public Guest guest() {
    return guest;
  }

  /** The index of a target or source path; 0 for the empty name. */
  public Optional<Integer> index(String device) {
    return device.isEmpty() ? Optional.of(0) : Optional.ofNullable(indexes.get(device));
  }

  /** Made when somebody first reads: most guests of a big server are never asked. */
  Places places() {
    Places there = places;
    if (there == null) {
      there = Places.of(this);
      places = there;
    }
    return there;
  }

  /** Reads an event: one pass over what it has. */
  Counters read(SdkParameters parameters) {
    return places().read(parameters);
  }

  /**
   * Whether this is what readers wait for: some counter of a disk, or none to be had. Whoever is
   * content with any values takes some counter of anything, since a server promises only those of
   * disks.
   */
  boolean wants(Counters counters, boolean anyWill) {
    return places().disks() == 0
        || counters.any(0, anyWill ? places().size() : places().endOfDisks());
  }

  /** Whether samples of the one are samples of the other. */
  public boolean same(Layout other) {
    return devices.equals(other.devices) && guest.equals(other.guest);
  }

  /**
   * A disk.
   *
   * @param target its name
   * @param source the path of its medium
   * @param prefix how names of its counters begin; empty if it has none
   */
  public record Device(String target, Optional<String> source, Optional<String> prefix) {}

  /**
   * A network interface.
   *
   * @param target its name
   * @param prefix how names of its counters begin
   */
  public record Adapter(String target, String prefix) {}

  /**
   * What a guest has beside disks.
   *
   * @param adapters its interfaces
   * @param vcpus how many virtual CPUs
   */
  public record Guest(List<Adapter> adapters, int vcpus) {
    /** Copies the list. */
    public Guest {
      adapters = List.copyOf(adapters);
    }
  }
}
