package org.polyvisor.model;

import java.util.Objects;
import java.util.OptionalLong;
import org.polyvisor.annotation.API;

/**
 * The time that one virtual CPU has used. Immutable, safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VcpuStatistics {
  private final int number;
  private final OptionalLong timeNanos;
  private final Observation observation;

  private VcpuStatistics(int number, OptionalLong timeNanos, Observation observation) {
    this.number = number;
    this.timeNanos = timeNanos;
    this.observation = Objects.requireNonNull(observation, "observation");
  }

  /** A virtual CPU of which nothing is known but that it is there; counted from 0. */
  public static VcpuStatistics of(int number, Observation observation) {
    return new VcpuStatistics(number, OptionalLong.empty(), observation);
  }

  /** The same, having used so many nanoseconds; a negative number is not believed, so absent. */
  public VcpuStatistics timeNanos(long value) {
    return new VcpuStatistics(
        number, value < 0 ? OptionalLong.empty() : OptionalLong.of(value), observation);
  }

  /** Its number, counted from 0. */
  public int number() {
    return number;
  }

  /** The time it has used since the domain was started, in nanoseconds. */
  public OptionalLong timeNanos() {
    return timeNanos;
  }

  /** When and how the value was obtained. */
  public Observation observation() {
    return observation;
  }

  @Override
  public String toString() {
    return "vcpu " + number + " " + timeNanos + " (" + observation + ")";
  }
}
