package org.polyvisor.model;

import java.util.Objects;
import java.util.OptionalLong;
import org.polyvisor.annotation.API;

/**
 * The CPU time that a whole domain has used since it was started. What is not known is absent.
 * Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CpuStatistics {
  private final Observation observation;
  private final OptionalLong cpuTimeNanos;
  private final OptionalLong userTimeNanos;
  private final OptionalLong systemTimeNanos;

  private CpuStatistics(Builder builder) {
    observation = builder.observation;
    cpuTimeNanos = builder.cpuTimeNanos;
    userTimeNanos = builder.userTimeNanos;
    systemTimeNanos = builder.systemTimeNanos;
  }

  /** Begins with nothing else known. */
  public static Builder of(Observation observation) {
    return new Builder(observation);
  }

  /** When and how the values were obtained. */
  public Observation observation() {
    return observation;
  }

  /** All of it, in nanoseconds. */
  public OptionalLong cpuTimeNanos() {
    return cpuTimeNanos;
  }

  /** The part in user mode, in nanoseconds. */
  public OptionalLong userTimeNanos() {
    return userTimeNanos;
  }

  /** The part in the kernel, in nanoseconds. */
  public OptionalLong systemTimeNanos() {
    return systemTimeNanos;
  }

  @Override
  public String toString() {
    return observation + " " + cpuTimeNanos + " " + userTimeNanos + " " + systemTimeNanos;
  }

  /**
   * Collects what is known. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final Observation observation;
    private OptionalLong cpuTimeNanos = OptionalLong.empty();
    private OptionalLong userTimeNanos = OptionalLong.empty();
    private OptionalLong systemTimeNanos = OptionalLong.empty();

    private Builder(Observation observation) {
      this.observation = Objects.requireNonNull(observation, "observation");
    }

    /** All of it, in nanoseconds. A negative number is not believed, so absent. */
    public Builder cpuTimeNanos(long value) {
      cpuTimeNanos = value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
      return this;
    }

    /** The part in user mode, in nanoseconds. A negative number is not believed, so absent. */
    public Builder userTimeNanos(long value) {
      userTimeNanos = value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
      return this;
    }

    /** The part in the kernel, in nanoseconds. A negative number is not believed, so absent. */
    public Builder systemTimeNanos(long value) {
      systemTimeNanos = value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
      return this;
    }

    /** The finished value. */
    public CpuStatistics build() {
      return new CpuStatistics(this);
    }
  }
}
