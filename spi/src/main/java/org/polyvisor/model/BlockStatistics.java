package org.polyvisor.model;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.polyvisor.annotation.API;

/**
 * Counters of one block device, or the sum over a domain's, all of one observation. Counters start
 * at 0 with the domain and never fall within one run of it. One that the hypervisor did not deliver
 * is absent, never 0; one above 2<sup>63</sup> - 1 is not believed, so absent.
 *
 * <p>Immutable, safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BlockStatistics extends CounterStatistics<BlockCounter> {
  private final String device;

  private BlockStatistics(
      String device, Observation observation, Map<BlockCounter, Long> counters) {
    super(observation, counters);
    this.device = Objects.requireNonNull(device, "device");
  }

  /**
   * Begins with nothing known.
   *
   * @param device the target, as {@code vda}; empty for a sum
   */
  public static Builder of(String device, Observation observation) {
    return new Builder(device, observation);
  }

  /**
   * The sum over devices of one observation. A counter that no part has is absent; parts that lack
   * it count nothing. A sum above 2<sup>63</sup> - 1 is absent.
   */
  public static BlockStatistics sum(Collection<BlockStatistics> parts, Observation observation) {
    Builder builder = of("", observation);
    builder.counters.sum(parts);
    return builder.build();
  }

  /** The target of the device; empty for the sum over all. */
  public String device() {
    return device;
  }

  /** Read requests completed. */
  public OptionalLong readRequests() {
    return get(BlockCounter.READ_REQUESTS);
  }

  /** Bytes read. */
  public OptionalLong readBytes() {
    return get(BlockCounter.READ_BYTES);
  }

  /** Write requests completed. */
  public OptionalLong writeRequests() {
    return get(BlockCounter.WRITE_REQUESTS);
  }

  /** Bytes written. */
  public OptionalLong writeBytes() {
    return get(BlockCounter.WRITE_BYTES);
  }

  /** Flush requests completed. */
  public OptionalLong flushOperations() {
    return get(BlockCounter.FLUSH_OPERATIONS);
  }

  /** Time spent reading, in nanoseconds. */
  public OptionalLong readTimeNanos() {
    return get(BlockCounter.READ_TIME_NANOS);
  }

  /** Time spent writing, in nanoseconds. */
  public OptionalLong writeTimeNanos() {
    return get(BlockCounter.WRITE_TIME_NANOS);
  }

  /** Time spent flushing, in nanoseconds. */
  public OptionalLong flushTimeNanos() {
    return get(BlockCounter.FLUSH_TIME_NANOS);
  }

  /** Requests that failed. */
  public OptionalLong errors() {
    return get(BlockCounter.ERRORS);
  }

  /** What happened between an earlier sample of the same device and this one. */
  public StatisticsChange<BlockCounter> since(BlockStatistics earlier) {
    return StatisticsChange.between(earlier, this, earlier.device, device);
  }

  /** The same values, with another word on how they were obtained. */
  public BlockStatistics observed(Observation other) {
    return new BlockStatistics(device, other, counters());
  }

  @Override
  public String toString() {
    return (device.isEmpty() ? "all devices" : device) + " " + super.toString();
  }

  /**
   * Collects counters. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final String device;
    private final Observation observation;
    private final CounterValues<BlockCounter> counters = new CounterValues<>(BlockCounter.known());

    private Builder(String device, Observation observation) {
      this.device = device;
      this.observation = observation;
    }

    /** Sets a counter to a value of 0 or more. */
    public Builder set(BlockCounter counter, long value) {
      counters.set(counter, value);
      return this;
    }

    /**
     * Sets a counter to what a hypervisor sent as an unsigned number of 64 bits; above
     * 2<sup>63</sup> - 1 (negative here) it is not believed and stays absent.
     */
    public Builder unsigned(BlockCounter counter, long value) {
      counters.unsigned(counter, value);
      return this;
    }

    /** The finished value. */
    public BlockStatistics build() {
      return new BlockStatistics(device, observation, counters.ordered());
    }
  }
}
