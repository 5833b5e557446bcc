package org.polyvisor.model;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.polyvisor.annotation.API;

/**
 * Counters of one network interface, all of one observation. Absent, reset and observation as with
 * {@link BlockStatistics}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InterfaceStatistics extends CounterStatistics<InterfaceCounter> {
  private final String device;

  private InterfaceStatistics(
      String device, Observation observation, Map<InterfaceCounter, Long> counters) {
    super(observation, counters);
    this.device = Objects.requireNonNull(device, "device");
  }

  /**
   * Begins with nothing known.
   *
   * @param device the interface's target, as {@code vnet0}
   */
  public static Builder of(String device, Observation observation) {
    return new Builder(device, observation);
  }

  /** The interface's target. */
  public String device() {
    return device;
  }

  /** Bytes that the guest received. */
  public OptionalLong receivedBytes() {
    return get(InterfaceCounter.RECEIVED_BYTES);
  }

  /** Packets that the guest received. */
  public OptionalLong receivedPackets() {
    return get(InterfaceCounter.RECEIVED_PACKETS);
  }

  /** Bytes that the guest sent. */
  public OptionalLong transmittedBytes() {
    return get(InterfaceCounter.TRANSMITTED_BYTES);
  }

  /** Packets that the guest sent. */
  public OptionalLong transmittedPackets() {
    return get(InterfaceCounter.TRANSMITTED_PACKETS);
  }

  /** What happened between an earlier sample of the same interface and this one. */
  public StatisticsChange<InterfaceCounter> since(InterfaceStatistics earlier) {
    return StatisticsChange.between(earlier, this, earlier.device, device);
  }

  @Override
  public String toString() {
    return device + " " + super.toString();
  }

  /**
   * Collects values. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final String device;
    private final Observation observation;
    private final CounterValues<InterfaceCounter> counters =
        new CounterValues<>(InterfaceCounter.known());

    private Builder(String device, Observation observation) {
      this.device = device;
      this.observation = observation;
    }

    /** Sets a counter to a value of 0 or more. */
    public Builder set(InterfaceCounter counter, long value) {
      counters.set(counter, value);
      return this;
    }

    /**
     * Sets a counter to an unsigned number of 64 bits; one above 2<sup>63</sup> - 1 stays absent.
     */
    public Builder unsigned(InterfaceCounter counter, long value) {
      counters.unsigned(counter, value);
      return this;
    }

    /** The finished value. */
    public InterfaceStatistics build() {
      return new InterfaceStatistics(device, observation, counters.ordered());
    }
  }
}
