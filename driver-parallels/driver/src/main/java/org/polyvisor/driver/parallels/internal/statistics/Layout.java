package org.polyvisor.driver.parallels.internal.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.model.BlockCounter;

/**
 * Which counters of an event belong to which device: a place for each, four to a device. Index 0 is
 * the sum, devices count from 1. Immutable; a change of devices makes a new one.
 */
public final class Layout {
  /** What an event calls them, in the order of {@link #COUNTERS}. */
  static final List<String> FIELDS =
      List.of("read_requests", "read_total", "write_requests", "write_total");

  static final List<BlockCounter> COUNTERS =
      List.of(
          BlockCounter.READ_REQUESTS,
          BlockCounter.READ_BYTES,
          BlockCounter.WRITE_REQUESTS,
          BlockCounter.WRITE_BYTES);

  private final List<Device> devices;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> indexes = new HashMap<>();

  /** Lays out devices; where two have the same source, the first is found by it. */
  public Layout(List<Device> devices) {
    this.devices = List.copyOf(devices);
    for (int i = 0; i < devices.size(); i++) {
      Device device = devices.get(i);
      int first = i * FIELDS.size();
      device.prefix().ifPresent(prefix -> lay(prefix, first));
      indexes.put(device.target(), i + 1);
    }
    for (int i = 0; i < devices.size(); i++) {
      int index = i + 1;
      devices.get(i).source().ifPresent(source -> indexes.putIfAbsent(source, index));
    }
  }

  private void lay(String prefix, int first) {
    for (int field = 0; field < FIELDS.size(); field++) {
      places.put(prefix + FIELDS.get(field), first + field);
    }
  }

  /** The devices, in their order. */
  public List<Device> devices() {
    return devices;
  }

  /** The index of a target or source path; 0 for the empty name. */
  public Optional<Integer> index(String device) {
    return device.isEmpty() ? Optional.of(0) : Optional.ofNullable(indexes.get(device));
  }

  /** Reads an event: one pass over what it has. */
  Counters read(SdkParameters parameters) {
    long[] values = new long[devices.size() * FIELDS.size()];
    Arrays.fill(values, Counters.ABSENT);
    for (int i = parameters.size() - 1; i >= 0; i--) {
      Integer place = places.get(parameters.name(i));
      if (place != null) {
        // Above 2^63 - 1 is negative here, and so absent.
        values[place] = Math.max(Counters.ABSENT, parameters.number(i));
      }
    }
    return new Counters(values);
  }

  /** Whether this is what readers wait for: some counter, or none to be had. */
  boolean wants(Counters counters) {
    return places.isEmpty() || counters.any();
  }

  /** Whether samples of the one are samples of the other. */
  boolean same(Layout other) {
    return devices.equals(other.devices);
  }

  /**
   * A device.
   *
   * @param target its name
   * @param source the path of its medium
   * @param prefix how names of its counters begin; empty if it has none
   */
  public record Device(String target, Optional<String> source, Optional<String> prefix) {}
}
