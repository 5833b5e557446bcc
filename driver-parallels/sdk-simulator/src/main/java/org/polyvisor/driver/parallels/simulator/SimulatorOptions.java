package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.util.List;
import org.polyvisor.annotation.API;

/**
 * How a simulated server behaves. Immutable: each method answers a changed copy.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SimulatorOptions {
  private static final SimulatorOptions DEFAULTS =
      new SimulatorOptions(1, new Times(Duration.ofMillis(20), Duration.ofSeconds(1)), List.of());

  private final long seed;
  private final Times times;
  private final List<GuestSpec> guests;

  private SimulatorOptions(long seed, Times times, List<GuestSpec> guests) {
    this.seed = seed;
    this.times = times;
    this.guests = guests;
  }

  /** Five guests of seed 1, jobs of 20 ms, an event each second. */
  public static SimulatorOptions defaults() {
    return DEFAULTS;
  }

  /** Other guests' UUIDs, other counters, another order of what may come in either. */
  public SimulatorOptions seed(long value) {
    return new SimulatorOptions(value, times, guests);
  }

  /** How long a job takes from the call to its answer. */
  public SimulatorOptions latency(Duration value) {
    return new SimulatorOptions(seed, new Times(value, times.cycle), guests);
  }

  /** The time from the end of one pass of events to the next. */
  public SimulatorOptions cycle(Duration value) {
    return new SimulatorOptions(seed, new Times(times.latency, value), guests);
  }

  /** Exactly these guests. */
  public SimulatorOptions guests(List<GuestSpec> value) {
    return new SimulatorOptions(seed, times, List.copyOf(value));
  }

  /** Which guests and counters. */
  public long seed() {
    return seed;
  }

  /** How long a job takes. */
  public Duration latency() {
    return times.latency;
  }

  /** The time between two passes of events. */
  public Duration cycle() {
    return times.cycle;
  }

  /** The guests. */
  public List<GuestSpec> guests() {
    return guests.isEmpty() ? BuiltInGuests.of(seed) : guests;
  }

  private record Times(Duration latency, Duration cycle) {}
}
