package org.polyvisor.driver.test.internal;

import java.util.UUID;
import org.polyvisor.model.BlockCounter;

/** What a counter reads that nobody scripted. Pure. */
interface CounterModel {
  /**
   * The value of a counter.
   *
   * @param device which
   * @param counter its number, from 1
   * @param ranNanos how long the domain has run
   */
  long value(Device device, int counter, long ranNanos);

  /** Whether values change by themselves while the domain runs. */
  boolean grows();

  /**
   * A device of a domain.
   *
   * @param domain the domain
   * @param number the device's number, from 1
   */
  record Device(UUID domain, int number) {}

  /** Stands still: device 2, counter 3 of {@link BlockCounter#known} reads 2,003,000. */
  static CounterModel fixed() {
    return new CounterModel() {
      @Override
      public long value(Device device, int counter, long ranNanos) {
        return device.number() * 1_000_000L + counter * 1_000L;
      }

      @Override
      public boolean grows() {
        return false;
      }
    };
  }

  /** Grows by 1 to 1000 a millisecond, the pace of each decided by the seed. */
  static CounterModel seeded(int seed) {
    return new CounterModel() {
      @Override
      public long value(Device device, int counter, long ranNanos) {
        long mixed = (seed * 31L + device.hashCode()) * 31 + counter;
        long pace = 1 + Math.floorMod(mixed * 0x9E3779B97F4A7C15L >>> 20, 1000L);
        return ranNanos / 1_000_000 * pace;
      }

      @Override
      public boolean grows() {
        return true;
      }
    };
  }
}
